import type { Text } from "../../../ui/text";
import type { Labels } from "./api/get-items";
import { listOf, partOf } from "./body";
import type { FieldShape } from "./schema";

/** What people call one of the codes of a field. */
export function codeWords(text: Text, field: FieldShape, code: string): string {
  return field.labels[code] ?? text.ifKnown(`code.${field.name}.${code}`) ?? text.ifKnown(`code.${code}`) ?? code;
}

/** A value as one line of words. */
export function valueWords(text: Text, field: FieldShape, value: unknown, labels: Labels): string {
  if (value === undefined || value === null || value === "") {
    return "";
  }
  const named = (key: string) => labels.get(field.refersTo ?? "")?.get(key) ?? key;
  switch (field.type) {
    case "code":
    case "boolean":
      return codeWords(text, field, String(value));
    case "codes":
      return listOf({ value }, "value")
        .map((each) => codeWords(text, field, each))
        .join(", ");
    case "reference":
      return named(String(value));
    case "references":
      return listOf({ value }, "value").map(named).join(", ");
    case "texts":
      return listOf({ value }, "value").join(", ");
    case "scope":
      return Object.keys(partOf({ value }, "value"))
        .flatMap((part) => listOf(partOf({ value }, "value"), part))
        .join(", ");
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}
