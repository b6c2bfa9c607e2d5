import type { ImportView } from "./api/get-import";

/** Which column goes into which field, by the column's place; null leaves a column out. */
export type Mapping = ReadonlyMap<number, string | null>;

type Columns = ImportView["columns"];

export function mappingOf(columns: Columns): Mapping {
  return new Map(columns.map(({ index, mapsTo }) => [index, mapsTo ?? null]));
}

/** Puts a column into a field. Most fields take one column, so another column that held it is left out. */
export function mapped(mapping: Mapping, fields: ImportView["fields"], index: number, field: string | null): Mapping {
  const repeats = fields.some((each) => each.name === field && each.repeats);
  return new Map(
    [...mapping].map(([each, held]) => {
      if (each === index) {
        return [each, field];
      }
      return [each, field !== null && held === field && !repeats ? null : held];
    }),
  );
}

export function isSame(one: Mapping, other: Mapping): boolean {
  return one.size === other.size && [...one].every(([index, field]) => other.get(index) === field);
}

/** The fields without which no row can be read, and that no column fills yet. A key alone names what a row is about. */
export function unfilled(fields: ImportView["fields"], mapping: Mapping): ImportView["fields"] {
  const held = new Set(mapping.values());
  if (held.has("key")) {
    return [];
  }
  return fields.filter(({ name, required }) => required && !held.has(name));
}

export type Step = "choose" | "map" | "done";

/** Where an import stands for the person: a file to choose, a mapping and preview to look at, or a result. */
export function stepOf(found: Pick<ImportView, "status"> | undefined): Step {
  switch (found?.status.toLowerCase()) {
    case undefined:
      return "choose";
    case "applied":
      return "done";
    default:
      return "map";
  }
}

/** Whether the rows may go into the record: none refused, something to change, and nothing unsaved on the screen. */
export function mayApply(found: ImportView, isMappingSaved: boolean): boolean {
  const { errors, adds, changes } = found.summary;
  return isMappingSaved && found.status.toLowerCase() === "ready" && errors === 0 && adds + changes > 0;
}
