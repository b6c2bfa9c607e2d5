/** A row as the grid shows it: the words of its cells, made once and then only filtered and sorted. */
export interface Row {
  key: string;
  cells: string[];
  missing: string[];
  /** Everything that a filter looks into, in lower case without accents. */
  haystack: string;
}

export interface View {
  q: string;
  missing: string;
  /** The place of the column sorted by, or undefined for the order of the record. */
  sortBy: number | undefined;
  descending: boolean;
}

export function plain(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The rows that hold every word of the filter and lack what is asked for, in the order asked for. */
export function view(rows: readonly Row[], { q, missing, sortBy, descending }: View, language: string): Row[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      words.every((word) => row.haystack.includes(word)) &&
      (missing === "" || (missing === "any" ? row.missing.length > 0 : row.missing.includes(missing))),
  );
  if (sortBy === undefined) {
    return found;
  }
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const turn = descending ? -1 : 1;
  return found.sort((one, other) => {
    const a = one.cells[sortBy] ?? "";
    const b = other.cells[sortBy] ?? "";
    // What says nothing stands last, whichever way the rest is turned.
    return a === "" || b === "" ? Number(a === "") - Number(b === "") : turn * collator.compare(a, b);
  });
}
