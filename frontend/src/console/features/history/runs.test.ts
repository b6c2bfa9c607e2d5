import { expect, test } from "vitest";
import type { ChangeView } from "./api/get-history";
import { dayOf, runsOf } from "./runs";

const change = (id: string, changed: Partial<ChangeView> = {}): ChangeView => ({
  id,
  at: "2026-03-04T12:00:00.5Z",
  who: "Ruth",
  action: "imported",
  kind: "elements",
  key: id,
  label: id,
  note: "inventory.csv",
  ...changed,
});
const ids = (changes: ChangeView[]) => runsOf(changes).map((run) => run.map(({ id }) => id).join(" "));

test("what one import wrote stands together", () => {
  expect(ids([change("a"), change("b"), change("c", { note: "other.csv" })])).toEqual(["a b", "c"]);
});

test.each([
  ["another person", { who: "Miguel" }],
  ["another moment", { at: "2026-03-04T12:00:01Z" }],
  ["another act", { action: "updated" }],
  ["no item", { key: undefined, kind: undefined }],
])("%s is another step", (_, changed) => {
  expect(ids([change("a"), change("b", changed as Partial<ChangeView>)])).toEqual(["a", "b"]);
});

test("a step is of the day on which the reader lived it", () => {
  const at = new Date(2026, 2, 4, 23, 59).toISOString();
  expect(dayOf([change("a", { at })])).toBe("2026-03-04");
});
