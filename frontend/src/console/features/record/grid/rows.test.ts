import { expect, test } from "vitest";
import { lazyRow, type Row, view } from "./rows";

const row = (key: string, cells: string[], missing: string[] = []): Row => ({
  key,
  cells,
  words: cells,
  missing,
});
const rows = [
  row("bus-card", ["Bus card number", "Transportation"]),
  row("lunch", ["Meal status", ""], ["category", "contact"]),
  row("numero", ["Número de casa", "Student contact"], ["contact"]),
];
const everything = { q: "", missing: "", sortBy: undefined, descending: false };
const keys = (changed: Partial<Parameters<typeof view>[1]>) =>
  view(rows, { ...everything, ...changed }, "en").map(({ key }) => key);

test("every word of the filter must be found, in any order and without accents", () => {
  expect(keys({ q: "TRANSPORT bus" })).toEqual(["bus-card"]);
  expect(keys({ q: "numero" })).toEqual(["numero"]);
  expect(keys({ q: "bus contact" })).toEqual([]);
});

test("what is missing narrows the rows", () => {
  expect(keys({ missing: "any" })).toEqual(["lunch", "numero"]);
  expect(keys({ missing: "category" })).toEqual(["lunch"]);
});

test("rows that say nothing stand last in either order", () => {
  expect(keys({ sortBy: 1 })).toEqual(["numero", "bus-card", "lunch"]);
  expect(keys({ sortBy: 1, descending: true })).toEqual(["bus-card", "numero", "lunch"]);
});

test("a narrow grid finds and sorts by what it has no room for", () => {
  const narrow = [
    lazyRow(
      "a",
      [],
      () => ["Bus card", "Transportation"],
      ([name = ""]) => [name],
    ),
    lazyRow(
      "b",
      [],
      () => ["Bus stop", "Contact"],
      ([name = ""]) => [name],
    ),
  ];

  expect(narrow[0]?.cells).toEqual(["Bus card"]);
  expect(view(narrow, { ...everything, q: "contact" }, "en").map(({ key }) => key)).toEqual(["b"]);
  expect(view(narrow, { ...everything, sortBy: 1 }, "en").map(({ key }) => key)).toEqual(["b", "a"]);
});

test("the rows that were given keep their order", () => {
  keys({ sortBy: 0, descending: true });
  expect(rows.map(({ key }) => key)).toEqual(["bus-card", "lunch", "numero"]);
});

test("5,000 rows are filtered and sorted within a frame or two", () => {
  const many = Array.from({ length: 5000 }, (_, i) => row(`k-${i}`, [`Fact ${(i * 7919) % 5000}`, `Group ${i % 23}`]));
  const before = performance.now();
  const found = view(many, { ...everything, q: "fact 1", sortBy: 0 }, "en");
  expect(found.length).toBeGreaterThan(1000);
  expect(performance.now() - before).toBeLessThan(500);
});
