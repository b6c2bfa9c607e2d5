/** What a form and a grid know of one field. */
export interface FieldShape {
  name: string;
  type:
    | "text"
    | "long-text"
    | "texts"
    | "code"
    | "codes"
    | "boolean"
    | "integer"
    | "date"
    | "reference"
    | "references"
    | "document"
    | "markdown"
    | "color"
    | "scope";
  required: boolean;
  /** Shown to the public, and therefore translated. */
  translated: boolean;
  codes: string[];
  /** The kind that it refers to. */
  refersTo: string | undefined;
  /** What people call it. */
  title: string;
  /** What belongs into it. */
  description: string | undefined;
  /** What people call its codes. */
  labels: Readonly<Record<string, string>>;
  /** What the entries of a list of texts may be by law; others may stand beside. */
  offered: Offered[];
}

/** An entry that a law asks for. */
export interface Offered {
  code: string;
  title: string;
  /** What it must say. */
  description: string;
  citation: string;
}

export type Schema = Readonly<Record<string, unknown>>;

const LONG = new Set([
  "description",
  "explanation",
  "summary",
  "statement",
  "reason",
  "limitNote",
  "use",
  "population",
  "notes",
  "atEnd",
  "disposal",
  "businessAddress",
  "changes",
]);
const APART = new Set(["key", "translations", "extra"]);

export function asSchema(value: unknown): Schema {
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}

function resolve(root: Schema, value: unknown): Schema {
  const schema = asSchema(value);
  const reference = schema.$ref;
  if (typeof reference === "string" && reference.startsWith("#/")) {
    const found = reference
      .slice(2)
      .split("/")
      .reduce<unknown>((at, step) => asSchema(at)[step], root);
    return { ...resolve(root, found), ...schema, $ref: undefined };
  }
  const choices = (schema.oneOf ?? schema.anyOf) as unknown;
  if (Array.isArray(choices)) {
    const said = choices.map((each) => resolve(root, each)).find((each) => each.type !== "null");
    return { ...said, ...schema, oneOf: undefined, anyOf: undefined };
  }
  return schema;
}

function typeOf(schema: Schema): string | undefined {
  return Array.isArray(schema.type) ? schema.type.find((each) => each !== "null") : (schema.type as string | undefined);
}

function codesOf(schema: Schema): string[] {
  return Array.isArray(schema.enum) ? schema.enum.filter((each): each is string => typeof each === "string") : [];
}

function fieldOf(root: Schema, name: string, value: unknown, required: boolean): FieldShape {
  const schema = resolve(root, value);
  const items = resolve(root, schema.items);
  const refersTo = (schema["x-refers-to"] ?? items["x-refers-to"]) as string | undefined;
  const isList = typeOf(schema) === "array";
  const codes = codesOf(isList ? items : schema);
  const type: FieldShape["type"] = isList
    ? refersTo
      ? "references"
      : codes.length > 0
        ? "codes"
        : "texts"
    : refersTo
      ? "reference"
      : codes.length > 0
        ? "code"
        : typeOf(schema) === "boolean"
          ? "boolean"
          : typeOf(schema) === "integer"
            ? "integer"
            : typeOf(schema) === "object"
              ? "scope"
              : schema.format === "date"
                ? "date"
                : schema["x-document"] === true
                  ? schema["x-markdown"] === true
                    ? "markdown"
                    : "document"
                  : schema["x-color"] === true
                    ? "color"
                    : LONG.has(name)
                      ? "long-text"
                      : "text";
  return {
    name,
    type,
    required,
    translated: schema["x-public-text"] === true,
    codes,
    refersTo,
    title: typeof schema.title === "string" ? schema.title : name,
    description: typeof schema.description === "string" ? schema.description : undefined,
    labels: asSchema((isList ? items : schema)["x-labels"]) as Record<string, string>,
    offered: Array.isArray(items["x-offered"]) ? (items["x-offered"] as Offered[]) : [],
  };
}

/** One definition of the record's schema. */
export function definitionOf(root: Schema, definition: string): Schema {
  return resolve(root, asSchema(root.$defs)[definition]);
}

/** The fields of a definition of the record's schema in its own order, without what the form draws apart. */
export function fieldsOf(root: Schema, definition: string): FieldShape[] {
  const schema = definitionOf(root, definition);
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties))
    .filter(([name]) => !APART.has(name))
    .map(([name, value]) => fieldOf(root, name, value, required.includes(name)));
}

/** The parts of a population: schools, grades, programs. */
export function scopeFieldsOf(root: Schema, definition: string, name: string): FieldShape[] {
  const schema = resolve(root, asSchema(resolve(root, asSchema(root.$defs)[definition]).properties)[name]);
  return Object.entries(asSchema(schema.properties)).map(([part, value]) => fieldOf(root, part, value, false));
}

/** What people call a field of a kind, or of any kind where it is not one of its own. */
export function titleOf(root: Schema | undefined, name: string, kind?: string | null): string {
  const definitions = asSchema(root?.$defs);
  const own = kind ? [definitions[kind]] : [];
  for (const definition of [...own, ...Object.values(definitions)]) {
    const { title } = asSchema(asSchema(asSchema(definition).properties)[name]);
    if (typeof title === "string") {
      return title;
    }
  }
  return name;
}
