import { expect, test } from "vitest";
import { widthsOf } from "./columns";

const row = (...cells: string[]) => ({ key: "k", cells, missing: [] });

test("a column is as wide as most of what it holds, and as its heading", () => {
  const rows = [...Array.from({ length: 19 }, () => row("Bus card number", "Yes")), row("x".repeat(200), "Yes")];
  expect(widthsOf(["Name", "Required by law"], rows)).toEqual([15, 17]);
});

test("no column takes all the room, and none vanishes", () => {
  expect(widthsOf(["A", "B"], [row("x".repeat(500), "")])).toEqual([34, 6]);
});

test("a grid without rows has room for its headings", () => {
  expect(widthsOf(["Category"], [])).toEqual([10]);
});
