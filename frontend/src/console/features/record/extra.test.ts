import { expect, test } from "vitest";
import { extraFieldsOf, extraValue, withExtra } from "./extra";

const extra = (type: string, more = {}) => ({
  title: type,
  description: "What belongs here",
  "x-extra": type,
  "x-jurisdiction": "UT",
  ...more,
});
const choices = { "x-labels": { sharing: "Sharing", breach: "Breach" } };
const schema = {
  $defs: {
    policies: {
      properties: {
        extra: {
          properties: {
            "ut.posted": extra("flag"),
            "ut.day": extra("date"),
            "ut.count": extra("number"),
            "ut.topics": extra("choices", choices),
          },
        },
      },
    },
    elements: { properties: { name: {} } },
  },
};
const fields = extraFieldsOf(schema, "policies");
const fieldOf = (name: string) => {
  const found = fields.find(({ field }) => field.name === name);
  if (!found) {
    throw new Error(name);
  }
  return found.field;
};

test("a form knows the fields that packs add, and whose law asks for them", () => {
  expect(fields.map(({ jurisdiction, field }) => [jurisdiction, field.name, field.type])).toEqual([
    ["UT", "ut.posted", "boolean"],
    ["UT", "ut.day", "date"],
    ["UT", "ut.count", "integer"],
    ["UT", "ut.topics", "codes"],
  ]);
  expect(extraFieldsOf(schema, "elements")).toEqual([]);
});

test.each([
  ["ut.posted", true, "yes"],
  ["ut.posted", false, "no"],
  ["ut.day", "2026-07-01", "2026-07-01"],
  ["ut.count", 12, "12"],
  ["ut.topics", ["breach", "sharing"], "sharing,breach"],
])("%s keeps %s as the text %s, and reads it back", (name, value, text) => {
  const field = fieldOf(name);
  const body = withExtra({ extra: { "ny.other": "stays" } }, field, value);

  expect(body).toEqual({ extra: { "ny.other": "stays", [name]: text } });
  const read = extraValue(body, field);
  expect(Array.isArray(read) ? [...read].sort() : read).toEqual(Array.isArray(value) ? [...value].sort() : value);
  expect(withExtra(body, field, undefined)).toEqual({ extra: { "ny.other": "stays" } });
});
