import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const source = resolve(import.meta.dirname, "..");

export interface SourceFile {
  /** From `src`, with forward slashes. */
  path: string;
  text: string;
}

export function files(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: source })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(source, path), "utf8") }));
}
