import { expect, test } from "vitest";
import { move, type Place } from "./navigation";

const extent = { rows: 100, columns: 5, page: 10 };
const stroke = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const at = (row: number, column: number): Place => ({ row, column });

test.each([
  ["ArrowRight", at(3, 2), at(3, 3)],
  ["ArrowRight", at(3, 4), at(3, 4)],
  ["ArrowLeft", at(3, 0), at(3, 0)],
  ["ArrowDown", at(99, 1), at(99, 1)],
  ["ArrowUp", at(0, 1), at(-1, 1)],
  ["ArrowUp", at(-1, 1), at(-1, 1)],
  ["ArrowDown", at(-1, 1), at(0, 1)],
  ["PageDown", at(95, 1), at(99, 1)],
  ["PageUp", at(4, 1), at(0, 1)],
  ["Home", at(7, 3), at(7, 0)],
  ["End", at(7, 3), at(7, 4)],
])("%s leads from %o to %o", (key, from, to) => {
  expect(move(from, stroke(key), extent)).toEqual(to);
});

test.each([
  ["Home", at(0, 0)],
  ["End", at(99, 4)],
  ["ArrowDown", at(99, 2)],
  ["ArrowUp", at(0, 2)],
])("with Control, %s leads to the edge", (key, to) => {
  expect(move(at(50, 2), stroke(key, true), extent)).toEqual(to);
});

test("arrows follow the eye where the page runs from right to left", () => {
  expect(move(at(0, 1), stroke("ArrowLeft"), extent, true)).toEqual(at(0, 2));
});

test("a letter moves nothing", () => {
  expect(move(at(0, 0), stroke("a"), extent)).toBeUndefined();
});

test("an empty grid keeps the focus among its headings", () => {
  expect(move(at(-1, 0), stroke("PageDown"), { ...extent, rows: 0 })).toEqual(at(-1, 0));
});
