import { expect, test } from "vitest";
import { keyFromName, said, same } from "./body";

test("what is not said is left out, at every depth", () => {
  expect(
    said({
      key: "a",
      name: "A",
      notes: "",
      systems: [],
      required: false,
      scope: { grades: [] },
      translations: { es: { name: "", notes: "x" } },
    }),
  ).toEqual({ key: "a", name: "A", required: false, translations: { es: { notes: "x" } } });
});

test("the order of members does not matter, the order of a list does", () => {
  expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(same(["a", "b"], ["b", "a"])).toBe(false);
});

test.each([
  ["Student's Bus-Card №", "students-bus-card"],
  ["  Número de casa ", "numero-de-casa"],
  ["№", ""],
])("the key of %s", (name, key) => {
  expect(keyFromName(name)).toBe(key);
});
