import { expect, test } from "vitest";
import { extended, toggled } from "./selection";

const rows = ["a", "b", "c", "d"].map((key) => ({ key }));

test("a row is put in and taken out", () => {
  expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
  expect([...toggled(new Set(["a", "b"]), "a")]).toEqual(["b"]);
});

test.each([
  [1, 3],
  [3, 1],
])("all from %i to %i are put in, and what was selected stays", (from, to) => {
  expect([...extended(new Set(["a"]), rows, from, to)].sort()).toEqual(["a", "b", "c", "d"]);
});

test("the row of headings is none of them", () => {
  expect([...extended(new Set(), rows, -1, 0)]).toEqual(["a"]);
});
