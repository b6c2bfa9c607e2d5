import type { Formats } from "../../../ui/format";
import type { Text } from "../../../ui/text";
import type { DocumentView } from "./api/get-document";

/** "240 kB", "1.2 MB": as the public site says it. */
export function sizeWords(text: Text, formats: Formats, bytes: number): string {
  return bytes < 1_000_000
    ? text("document.kilobytes", { size: formats.number(Math.max(1, Math.round(bytes / 1_000))) })
    : text("document.megabytes", { size: formats.number(Math.round(bytes / 100_000) / 10) });
}

/** What keeps people who do not see it from reading a document, or that nothing was found. */
export function verdict({ barriers }: DocumentView): string[] {
  return barriers.length > 0 ? barriers.map((barrier) => `document.${barrier}`) : ["document.readable"];
}
