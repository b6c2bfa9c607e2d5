import type { PasteColumn } from "./grid/clipboard";
import { nameField } from "./kinds";
import type { FieldShape } from "./schema";

/** The fields of a kind that a pasted range can fill: all but those that take more than one cell. */
export function pasteColumns(fields: FieldShape[]): PasteColumn[] {
  return fields.filter(({ type }) => type !== "scope").map(({ name, title }) => ({ field: name, heading: title }));
}

/** The field behind a column of the grid; disclosures have no name of their own to paste. */
export function fieldOfColumn(kind: string, column: string): string | undefined {
  if (column === "missing" || (column === "name" && kind === "disclosures")) {
    return undefined;
  }
  return column === "name" ? nameField(kind) : column;
}
