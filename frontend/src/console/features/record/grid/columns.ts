import type { Row } from "./rows";

/** So many rows say how wide a column is; all of 5,000 would be put into words for nothing. */
const SAMPLE = 120;
const NARROWEST = 6;
const WIDEST = 34;

/** How many characters each column would like to show: what most of its cells need, and its heading in any case. */
export function widthsOf(headings: readonly string[], rows: readonly Pick<Row, "cells">[]): number[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, at) => at % step === 0).slice(0, SAMPLE);
  return headings.map((heading, column) => {
    const lengths = sample.map(({ cells }) => cells[column]?.length ?? 0).sort((one, other) => one - other);
    const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return Math.max(NARROWEST, Math.min(heading.length + 2, 20), Math.min(most, WIDEST));
  });
}
