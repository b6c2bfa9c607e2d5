import { expect, test } from "vitest";
import { editOf } from "./many-panel";
import type { FieldShape } from "./schema";

const field = (name: string, type: FieldShape["type"]): FieldShape => ({
  name,
  type,
  required: false,
  translated: false,
  codes: [],
  offered: [],
  refersTo: undefined,
  title: name,
  description: undefined,
  labels: {},
});

test("each step goes where the server looks for it", () => {
  expect(
    editOf([
      { field: field("source", "code"), manner: "set", value: "parent" },
      { field: field("purposes", "references"), manner: "add", value: ["rides"] },
      { field: field("systems", "references"), manner: "remove", value: ["old-app"] },
      { field: field("grades", "codes"), manner: "set", value: ["KG"] },
    ]),
  ).toEqual({
    set: { source: "parent", grades: ["KG"] },
    add: { purposes: ["rides"] },
    remove: { systems: ["old-app"] },
  });
});

test("a value that is left empty empties the field, and false is a value", () => {
  expect(
    editOf([
      { field: field("description", "long-text"), manner: "set", value: "" },
      { field: field("retention", "reference"), manner: "set", value: undefined },
      { field: field("required", "boolean"), manner: "set", value: false },
    ]).set,
  ).toEqual({ description: null, retention: null, required: false });
});
