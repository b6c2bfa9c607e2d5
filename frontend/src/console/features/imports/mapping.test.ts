import { expect, test } from "vitest";
import type { ImportView } from "./api/get-import";
import { isSame, mapped, mappingOf, mayApply, stepOf, unfilled } from "./mapping";

const column = (index: number, mapsTo?: string) => ({
  index,
  heading: `Column ${index}`,
  samples: [],
  confidence: 1,
  ...(mapsTo ? { mapsTo } : {}),
});
const fields = [
  { name: "name", label: "Name", required: true, repeats: false },
  { name: "notes", label: "Notes", required: false, repeats: false },
];
const found: ImportView = {
  id: "1",
  fileName: "inventory.csv",
  format: "csv",
  shape: "long",
  target: "elements",
  sheet: "",
  sheets: [],
  status: "ready",
  columns: [column(0, "name"), column(1)],
  fields,
  rows: 3,
  problems: [],
  summary: { adds: 2, changes: 0, unchanged: 1, errors: 0 },
  preview: [],
};

test("a field takes one column: the other is left out", () => {
  const changed = mapped(mappingOf(found.columns), fields, 1, "name");

  expect([...changed]).toEqual([
    [0, null],
    [1, "name"],
  ]);
});

test("a field that repeats takes as many columns as there are", () => {
  const repeating = [{ name: "element", label: "A data element", required: false, repeats: true }];
  const both = mapped(mapped(mappingOf(found.columns), repeating, 0, "element"), repeating, 1, "element");

  expect([...both.values()]).toEqual(["element", "element"]);
});

test("several columns may be left out", () => {
  expect([...mapped(mappingOf(found.columns), fields, 0, null).values()]).toEqual([null, null]);
});

test("a needed field without a column is named", () => {
  expect(unfilled(fields, mapped(mappingOf(found.columns), fields, 0, null)).map(({ name }) => name)).toEqual(["name"]);
  expect(unfilled(fields, mappingOf(found.columns))).toEqual([]);
});

test("a key names what a row is about as well as a name does", () => {
  const keyed = [...fields, { name: "key", label: "Key", required: false, repeats: false }];
  expect(unfilled(keyed, mapped(mapped(mappingOf(found.columns), keyed, 0, null), keyed, 1, "key"))).toEqual([]);
});

test("a mapping is compared by what it says", () => {
  const mapping = mappingOf(found.columns);
  expect(isSame(mapping, new Map(mapping))).toBe(true);
  expect(isSame(mapping, mapped(mapping, fields, 1, "notes"))).toBe(false);
});

test.each([
  ["ready, with something to add", found, true, true],
  ["a mapping on the screen that was not run", found, false, false],
  ["one row in error", { ...found, summary: { ...found.summary, errors: 1 } }, true, false],
  ["nothing to change", { ...found, summary: { adds: 0, changes: 0, unchanged: 3, errors: 0 } }, true, false],
  ["already applied", { ...found, status: "applied" }, true, false],
])("all or nothing: %s", (_, import_, isSaved, expected) => {
  expect(mayApply(import_, isSaved)).toBe(expected);
});

test("the step follows from what the server says", () => {
  expect(stepOf(undefined)).toBe("choose");
  expect(stepOf({ status: "mapped" })).toBe("map");
  expect(stepOf({ status: "APPLIED" })).toBe("done");
});
