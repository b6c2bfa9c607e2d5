import { type Body, same } from "./body";

/** A field in which the two versions differ. */
export interface Difference {
  field: string;
  before: unknown;
  mine: unknown;
  theirs: unknown;
  /** Who changed it since it was opened; both have to be weighed by a person. */
  changedBy: "me" | "them" | "both";
}

export type Choice = "mine" | "theirs";

/** Where what I wrote and what stands now differ, seen from what stood when I began. */
export function differences(before: Body, mine: Body, theirs: Body): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(mine), ...Object.keys(theirs)])];
  return fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      before: before[field],
      mine: mine[field],
      theirs: theirs[field],
      changedBy: same(before[field], theirs[field]) ? "me" : same(before[field], mine[field]) ? "them" : "both",
    }));
}

/** What only one of us changed is taken from that one; of what both changed nothing is chosen yet. */
export function suggested(differing: Difference[]): Record<string, Choice> {
  return Object.fromEntries(
    differing
      .filter(({ changedBy }) => changedBy !== "both")
      .map(({ field, changedBy }) => [field, changedBy === "me" ? "mine" : "theirs"]),
  );
}

/** Their version with what was chosen of mine put into it. */
export function merged(theirs: Body, differing: Difference[], choices: Readonly<Record<string, Choice>>): Body {
  const result: Record<string, unknown> = { ...theirs };
  for (const { field, mine } of differing) {
    if (choices[field] === "mine") {
      result[field] = mine;
    }
  }
  return result;
}
