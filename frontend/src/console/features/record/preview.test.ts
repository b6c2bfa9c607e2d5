import { expect, test } from "vitest";
import type { ItemView } from "./api/get-items";
import { differences } from "./preview";
import type { FieldShape } from "./schema";

const field = (name: string, type: FieldShape["type"]) => ({ name, type }) as FieldShape;
const item = (key: string, body: object) => ({ key, label: key.toUpperCase(), body }) as ItemView;

const items = [
  item("a", { source: "parent", purposes: ["bus"] }),
  item("b", { purposes: ["bus", "meals"] }),
  item("c", {}),
];

test("what is put in place of all others changes where it is not so already", () => {
  expect(differences(items, [{ field: field("source", "code"), manner: "set", value: "parent" }])).toMatchObject([
    { key: "b", label: "B", before: undefined, after: "parent" },
    { key: "c", before: undefined, after: "parent" },
  ]);
  expect(differences(items, [{ field: field("source", "code"), manner: "set", value: undefined }])).toMatchObject([
    { key: "a", before: "parent", after: undefined },
  ]);
});

test("lists get longer or shorter by what they do not have or have", () => {
  const purposes = field("purposes", "references");

  expect(differences(items, [{ field: purposes, manner: "add", value: ["meals", ""] }])).toMatchObject([
    { key: "a", after: ["bus", "meals"] },
    { key: "c", after: ["meals"] },
  ]);
  expect(differences(items, [{ field: purposes, manner: "remove", value: ["bus"] }])).toMatchObject([
    { key: "a", after: [] },
    { key: "b", after: ["meals"] },
  ]);
});
