import { expect, test } from "vitest";
import { fieldsOf, scopeFieldsOf, titleOf } from "./schema";

const schema = {
  $defs: {
    scope: {
      type: "object",
      properties: { schools: { type: "array", items: { type: "string", "x-refers-to": "schools" } } },
    },
    elements: {
      type: "object",
      required: ["key", "name"],
      properties: {
        key: { type: "string" },
        name: { type: "string", title: "Data element", "x-public-text": true },
        description: { type: ["string", "null"] },
        category: { enum: ["conduct", "other"], "x-labels": { conduct: "Conduct" } },
        required: { type: "boolean" },
        scope: { $ref: "#/$defs/scope" },
        purposes: { type: "array", items: { type: "string", "x-refers-to": "purposes" } },
        retention: { anyOf: [{ type: "string", "x-refers-to": "retention" }, { type: "null" }] },
        confirmedOn: { type: "string", format: "date" },
        translations: { type: "object" },
      },
    },
  },
};

test("a form knows each field from the record's own schema", () => {
  const types = Object.fromEntries(fieldsOf(schema, "elements").map(({ name, type }) => [name, type]));

  expect(types).toEqual({
    name: "text",
    description: "long-text",
    category: "code",
    required: "boolean",
    scope: "scope",
    purposes: "references",
    retention: "reference",
    confirmedOn: "date",
  });
  expect(fieldsOf(schema, "elements")[0]).toMatchObject({ required: true, translated: true });
});

test("the parts of a population are fields of their own", () => {
  expect(scopeFieldsOf(schema, "elements", "scope")).toMatchObject([{ name: "schools", refersTo: "schools" }]);
});

test("an unknown kind has no fields", () => {
  expect(fieldsOf(schema, "planets")).toEqual([]);
});

test("the words come from the schema, which speaks the reader's language", () => {
  const [name, , category] = fieldsOf(schema, "elements");

  expect(name?.title).toBe("Data element");
  expect(category?.labels).toEqual({ conduct: "Conduct" });
  expect(titleOf(schema, "name", "purposes")).toBe("Data element");
  expect(titleOf(undefined, "name")).toBe("name");
});
