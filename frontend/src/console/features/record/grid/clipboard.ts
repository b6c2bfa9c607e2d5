import { plain } from "./rows";

/** The cells of a range as spreadsheet programs put it on the clipboard: tabs between cells, quotes around line breaks. */
export function readRange(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const input = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < input.length; at++) {
    const sign = input.charAt(at);
    if (quoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (input.charAt(at + 1) === '"') {
        cell += sign;
        at++;
      } else {
        quoted = false;
      }
    } else if (sign === '"' && cell === "") {
      quoted = true;
    } else if (sign === "\t") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += sign;
    }
  }
  rows.push([...row, cell]);
  return rows.map((cells) => cells.map((each) => each.trim()));
}

/** The same in the other direction. */
export function writeRange(rows: string[][]): string {
  return rows
    .map((cells) => cells.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
    .join("\n");
}

/** A sheet for the import, which reads commas. */
export function writeCsv(rows: string[][]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

/** A column of the grid into which cells can be pasted. */
export interface PasteColumn {
  /** The name of the field, as the import knows it. */
  field: string;
  heading: string;
}

export interface PastePlace {
  /** The columns of the grid from the one with the focus on, up to the first that takes nothing. */
  columns: (PasteColumn | undefined)[];
  /** The keys of the rows from the one with the focus on, or of those that are selected. */
  keys: string[];
  /** Whether one row is meant for all of them, as in a spreadsheet where a cell is pasted into a range. */
  fills: boolean;
}

/** What cannot be pasted here, and why. */
export type PasteRefusal = "too-wide" | "no-field" | "nothing" | "no-import";

/**
 * The sheet that a pasted range means. With headings in its first row it says by itself which columns it has; without, it
 * goes where the focus is, as in a spreadsheet, and rows below the last become new items.
 *
 * @param known every column that can be pasted into
 */
export function sheetOf(
  range: string[][],
  { columns, keys, fills }: PastePlace,
  known: PasteColumn[],
): string[][] | PasteRefusal {
  const rows = range.filter((cells) => cells.some((cell) => cell !== ""));
  const first = rows[0];
  if (!first) {
    return "nothing";
  }
  const headed = first.map((cell) =>
    cell === "key" ? "key" : known.find(({ field, heading }) => field === cell || plain(heading) === plain(cell)),
  );
  if (rows.length > 1 && headed.every(Boolean)) {
    return [headed.map((column) => (typeof column === "object" ? column.field : "key")), ...rows.slice(1)];
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width > columns.length) {
    return "too-wide";
  }
  const taken = columns.slice(0, width).flatMap((column) => column ?? []);
  if (taken.length < width) {
    return "no-field";
  }
  const filled = fills && rows.length === 1 ? keys.map(() => first) : rows;
  return [
    ["key", ...taken.map(({ field }) => field)],
    ...filled.map((cells, at) => [keys[at] ?? "", ...taken.map((_, each) => cells[each] ?? "")]),
  ];
}
