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
export function verdict({ accessibility, type }: DocumentView): string[] {
  if (type === "markdown") {
    return ["document.readable"];
  }
  if (!accessibility) {
    return ["document.picture"];
  }
  if (accessibility.scannedOnly) {
    return ["document.scanned"];
  }
  const findings = [
    !accessibility.tagged && "document.untagged",
    !accessibility.titled && "document.untitled",
    !accessibility.language && "document.no-language",
  ].filter((finding) => finding !== false);
  return findings.length > 0 ? findings : ["document.readable"];
}
