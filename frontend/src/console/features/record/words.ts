import type { Text } from "../../../ui/text";
import type { Labels } from "./api/get-items";
import { listOf, partOf } from "./body";
import type { FieldShape } from "./schema";
import { isUnsent } from "./texts";

/** What people call one of the codes of a field. */
export function codeWords(text: Text, field: FieldShape, code: string): string {
  return field.labels[code] ?? text.ifKnown(`code.${field.name}.${code}`) ?? text.ifKnown(`code.${code}`) ?? code;
}

/** What stands between the entries of a list where people read it, and where the import reads it. */
export type Between = ", " | "; ";

/** A value as one line of words. */
export function valueWords(
  text: Text,
  field: FieldShape,
  value: unknown,
  labels: Labels,
  between: Between = ", ",
): string {
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
        .join(between);
    case "reference":
      return named(String(value));
    case "references":
      return listOf({ value }, "value").map(named).join(between);
    case "texts":
      return listOf({ value }, "value").join(between);
    case "document":
      return text("document.some", { hash: String(value).slice(0, 8) });
    case "markdown":
      return isUnsent(value) ? value.markdown : text("text.some", { hash: String(value).slice(0, 8) });
    case "scope":
      return Object.keys(partOf({ value }, "value"))
        .flatMap((part) => listOf(partOf({ value }, "value"), part))
        .join(between);
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}
