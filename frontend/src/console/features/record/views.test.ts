import { expect, test } from "vitest";
import { columnsInOrder, saysAnything, searchOf, viewOf, viewShown } from "./views";

const search = { q: "nurse", missing: "any", sort: "-category", columns: "category,cedsId" };

test("a view says what the address said, and no more", () => {
  expect(searchOf(viewOf("Health", search))).toEqual(search);
  expect(searchOf(viewOf("Bus", { q: "bus" }))).toEqual({ q: "bus" });
});

test("the view that is shown is the one that says the same", () => {
  const views = [
    { id: "1", ...viewOf("Bus", { q: "bus" }) },
    { id: "2", ...viewOf("Health", search) },
  ];

  expect(viewShown(views, search)?.name).toBe("Health");
  expect(viewShown(views, { ...search, sort: "category" })).toBeUndefined();
  expect(viewShown(views, {})).toBeUndefined();
});

test("an empty filter says nothing", () => {
  expect(saysAnything({ q: "" })).toBe(false);
  expect(saysAnything({ columns: "category" })).toBe(true);
});

test("columns keep their places, and new ones follow in the order of the form", () => {
  const all = ["a", "b", "c", "d"];

  expect(columnsInOrder(["c", "a"], all, new Set(["a", "b", "c", "d"]))).toEqual(["c", "a", "b", "d"]);
  expect(columnsInOrder(["c", "a"], all, new Set(["a", "d"]))).toEqual(["a", "d"]);
});
