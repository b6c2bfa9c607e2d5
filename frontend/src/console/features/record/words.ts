import type { Text } from "../../../ui/text";
import type { Labels } from "./api/get-items";
import { listOf, partOf } from "./body";
import type { FieldShape } from "./schema";

/** What people call a field: our own words, else the plugin's, else its name set apart. */
export function fieldLabel(text: Text, field: { name: string; title?: string | undefined }): string {
  return (
    text.ifKnown(`field.${field.name}`) ??
    field.title ??
    field.name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^./, (first) => first.toUpperCase())
  );
}

export function codeLabel(text: Text, field: string, code: string): string {
  return text.ifKnown(`code.${field}.${code}`) ?? text.ifKnown(`code.${code}`) ?? code;
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
      return codeLabel(text, field.name, String(value));
    case "codes":
      return listOf({ value }, "value")
        .map((each) => codeLabel(text, field.name, each))
        .join(", ");
    case "reference":
      return named(String(value));
    case "references":
      return listOf({ value }, "value").map(named).join(", ");
    case "texts":
      return listOf({ value }, "value").join(", ");
    case "scope":
      return Object.keys(partOf({ value }, "value"))
        .map((part) => `${fieldLabel(text, { name: part })}: ${listOf(partOf({ value }, "value"), part).join(", ")}`)
        .join("; ");
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}
