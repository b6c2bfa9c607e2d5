import { type Body, partOf } from "./body";
import { asSchema, definitionOf, type FieldShape, type Schema } from "./schema";

/** A field that a pack of rules adds to a kind of item; the record keeps what it holds as text. */
export interface ExtraShape {
  /** Whose law asks for it, such as `UT`. */
  jurisdiction: string;
  field: FieldShape;
}

const TYPES: Readonly<Record<string, FieldShape["type"]>> = {
  text: "long-text",
  flag: "boolean",
  date: "date",
  number: "integer",
  link: "text",
  choice: "code",
  choices: "codes",
};

/** The fields that packs add to a kind, in the order in which people should fill them in. */
export function extraFieldsOf(root: Schema, definition: string): ExtraShape[] {
  const extra = asSchema(asSchema(definitionOf(root, definition).properties).extra);
  return Object.entries(asSchema(extra.properties)).map(([name, value]) => {
    const schema = asSchema(value);
    const labels = asSchema(schema["x-labels"]) as Record<string, string>;
    return {
      jurisdiction: String(schema["x-jurisdiction"]),
      field: {
        name,
        type: TYPES[String(schema["x-extra"])] ?? "text",
        required: false,
        translated: false,
        codes: Object.keys(labels),
        refersTo: undefined,
        title: String(schema.title),
        description: String(schema.description),
        labels,
        offered: [],
      },
    };
  });
}

/** What a control shows of the text that an item holds in `field`. */
export function extraValue(body: Body, field: FieldShape): unknown {
  const text = partOf(body, "extra")[field.name];
  if (typeof text !== "string" || text === "") {
    return undefined;
  }
  switch (field.type) {
    case "boolean":
      return text === "yes" ? true : text === "no" ? false : undefined;
    case "integer":
      return Number(text);
    case "codes":
      // An import may have written spaces or semicolons.
      return text.split(/[,;\s]+/).filter((code) => code !== "");
    default:
      return text;
  }
}

/** The item with what a control says, as the text that the record keeps; other fields stay as they are. */
export function withExtra(body: Body, field: FieldShape, value: unknown): Body {
  const text =
    value === undefined || value === null
      ? ""
      : typeof value === "boolean"
        ? value
          ? "yes"
          : "no"
        : Array.isArray(value)
          ? field.codes.filter((code) => value.includes(code)).join(",")
          : String(value);
  const { [field.name]: _, ...others } = partOf(body, "extra");
  return { ...body, extra: text === "" ? others : { ...others, [field.name]: text } };
}
