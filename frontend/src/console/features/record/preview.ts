import type { ItemView } from "./api/get-items";
import { type Body, listOf, same } from "./body";
import type { FieldShape } from "./schema";

/** How one field of many items is to become: its list longer or shorter by these entries, or the whole value another. */
export interface Step {
  field: FieldShape;
  manner: "add" | "remove" | "set";
  value: unknown;
}

export interface Difference {
  key: string;
  label: string;
  field: FieldShape;
  before: unknown;
  after: unknown;
}

/** What the steps would change in the items, an item after the other. What is so already is left out. */
export function differences(items: readonly ItemView[], steps: readonly Step[]): Difference[] {
  return items.flatMap(({ key, label, body }) =>
    steps
      .map((step) => ({
        key,
        label,
        field: step.field,
        before: (body as Body)[step.field.name],
        after: becoming(body as Body, step),
      }))
      .filter(({ before, after }) => !same(before, after)),
  );
}

function becoming(body: Body, { field, manner, value }: Step): unknown {
  const entries = listOf({ value }, "value").filter((each) => each !== "");
  const before = listOf(body, field.name);
  switch (manner) {
    case "set":
      return value;
    case "add":
      return [...new Set([...before, ...entries])];
    case "remove":
      return before.filter((each) => !entries.includes(each));
  }
}
