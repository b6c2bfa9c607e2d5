import { expect, test } from "vitest";
import { type PasteColumn, readRange, sheetOf, writeCsv, writeRange } from "./clipboard";

const name: PasteColumn = { field: "name", heading: "Name" };
const category: PasteColumn = { field: "category", heading: "Category" };
const source: PasteColumn = { field: "source", heading: "From whom it comes" };
const known = [name, category, source];
const at = (columns: (PasteColumn | undefined)[], keys: string[], fills = false) => ({ columns, keys, fills });

test("a range is read as spreadsheet programs write it", () => {
  expect(readRange('Bus card\tOpens "the" bus\r\n"two\nlines"\t"a ""quote"""\r\n')).toEqual([
    ["Bus card", 'Opens "the" bus'],
    ["two\nlines", 'a "quote"'],
  ]);
});

test("what is copied can be pasted", () => {
  const range = [
    ["Bus card", 'a "quote"\tand a tab'],
    ["two\nlines", ""],
  ];
  expect(readRange(writeRange(range))).toEqual(range);
});

test("cells go to the rows and columns from the focus on", () => {
  expect(
    sheetOf(
      [
        ["Transportation", "Parent"],
        ["Other", "Staff"],
      ],
      at([category, source], ["bus-card", "bus-stop"]),
      known,
    ),
  ).toEqual([
    ["key", "category", "source"],
    ["bus-card", "Transportation", "Parent"],
    ["bus-stop", "Other", "Staff"],
  ]);
});

test("rows below the last are new items", () => {
  expect(sheetOf([["Bus card"], ["Bus seat"]], at([name], ["bus-card"]), known)).toEqual([
    ["key", "name"],
    ["bus-card", "Bus card"],
    ["", "Bus seat"],
  ]);
});

test("one row fills every selected row", () => {
  expect(sheetOf([["Transportation"]], at([category], ["a", "b"], true), known)).toEqual([
    ["key", "category"],
    ["a", "Transportation"],
    ["b", "Transportation"],
  ]);
});

test("headings say by themselves where the columns go, whatever has the focus", () => {
  expect(
    sheetOf(
      [
        ["FROM WHOM IT COMES", "name"],
        ["Parent", "Bus card"],
      ],
      at([category], ["x"]),
      known,
    ),
  ).toEqual([
    ["source", "name"],
    ["Parent", "Bus card"],
  ]);
});

test.each([
  ["too-wide", [["a", "b"]], at([name], ["x"])],
  ["no-field", [["a", "b"]], at([name, undefined], ["x"])],
  ["nothing", [[""]], at([name], ["x"])],
])("%s is said", (refusal, range, place) => {
  expect(sheetOf(range, place, known)).toBe(refusal);
});

test("a cell with commas, quotes and line breaks stays one cell of the sheet", () => {
  expect(
    writeCsv([
      ["a,b", 'c "d"'],
      ["e\nf", ""],
    ]),
  ).toBe('"a,b","c ""d"""\r\n"e\nf",""');
});
