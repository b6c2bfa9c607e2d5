/** A place in the grid; row -1 is the row of headings. */
export interface Place {
  row: number;
  column: number;
}

interface Extent {
  rows: number;
  columns: number;
  /** How many rows one screenful holds. */
  page: number;
}

interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads, as in a spreadsheet; undefined for a key that does not move. */
export function move(
  { row, column }: Place,
  { key, ctrlKey, metaKey }: Stroke,
  { rows, columns, page }: Extent,
  rightToLeft = false,
): Place | undefined {
  const far = ctrlKey || metaKey;
  const within = (value: number, last: number, first = 0) => Math.max(first, Math.min(last, value));
  const across = (step: number) => ({ row, column: within(column + (rightToLeft ? -step : step), columns - 1) });
  const down = (step: number) => ({ row: within(row + step, rows - 1, -1), column });
  switch (key) {
    case "ArrowRight":
      return across(1);
    case "ArrowLeft":
      return across(-1);
    case "ArrowDown":
      return far ? { row: rows - 1, column } : down(1);
    case "ArrowUp":
      return far ? { row: Math.min(0, rows - 1), column } : down(-1);
    case "PageDown":
      return down(page);
    case "PageUp":
      return { row: within(row - page, rows - 1, Math.min(0, rows - 1)), column };
    case "Home":
      return far ? { row: Math.min(0, rows - 1), column: 0 } : { row, column: 0 };
    case "End":
      return far ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return undefined;
  }
}
