/** What the address says of the grid, so that a filtered view can be kept and sent. */
export interface RecordSearch {
  q?: string;
  /** A field that is missing, or `any`. */
  missing?: string;
  /** A column, with a minus before it where the order is turned round. */
  sort?: string;
  /** The fields that have a column, between commas; those that the kind shows by itself where absent. */
  columns?: string;
}

export function readRecordSearch(search: Readonly<Record<string, unknown>>): RecordSearch {
  const text = (name: string) => {
    const value = search[name];
    return value === undefined || value === "" ? undefined : String(value);
  };
  const found = { q: text("q"), missing: text("missing"), sort: text("sort"), columns: text("columns") };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
