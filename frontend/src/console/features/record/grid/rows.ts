/** A row as the grid shows it. */
export interface Row {
  key: string;
  /** What stands in the columns that there is room for. */
  readonly cells: string[];
  /** What stands in all columns: what is found, and in which order, is the same in a narrow grid. */
  readonly words: string[];
  missing: string[];
}

/**
 * A row whose words are made when they are first looked at: of 5,000 rows most never are.
 *
 * @param narrow what is shown of the words where there is no room for all
 */
export function lazyRow(
  key: string,
  missing: string[],
  words: () => string[],
  narrow?: (words: string[]) => string[],
): Row {
  let made: string[] | undefined;
  return {
    key,
    missing,
    get words() {
      made ??= words();
      return made;
    },
    get cells() {
      return narrow ? narrow(this.words) : this.words;
    },
  };
}

export interface View {
  q: string;
  missing: string;
  /** The place among all columns of the one sorted by, or undefined for the order of the record. */
  sortBy: number | undefined;
  descending: boolean;
}

const ASCII = /^[\u0020-\u007e]*$/;

/** In lower case and without accents, as people type when they search. */
export function plain(words: string): string {
  const bare = ASCII.test(words) ? words : words.normalize("NFD").replace(/\p{M}+/gu, "");
  return bare.toLowerCase();
}

const haystacks = new WeakMap<Row, string>();

/** Everything that a filter looks into; made when a filter first asks, for most grids are only looked at. */
function haystackOf(row: Row): string {
  const known = haystacks.get(row);
  if (known !== undefined) {
    return known;
  }
  const made = plain(`${row.key} ${row.words.join(" ")}`);
  haystacks.set(row, made);
  return made;
}

/** The rows that hold every word of the filter and lack what is asked for, in the order asked for. */
export function view(rows: readonly Row[], { q, missing, sortBy, descending }: View, language: string): Row[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      words.every((word) => haystackOf(row).includes(word)) &&
      (missing === "" || (missing === "any" ? row.missing.length > 0 : row.missing.includes(missing))),
  );
  if (sortBy === undefined) {
    return found;
  }
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const turn = descending ? -1 : 1;
  return found.sort((one, other) => {
    const a = one.words[sortBy] ?? "";
    const b = other.words[sortBy] ?? "";
    // What says nothing stands last, whichever way the rest is turned.
    return a === "" || b === "" ? Number(a === "") - Number(b === "") : turn * collator.compare(a, b);
  });
}
