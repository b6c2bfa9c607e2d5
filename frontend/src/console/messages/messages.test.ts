import { expect, test } from "vitest";
import { files } from "../../test/files";
import { messages as en } from "./en.po";
import { messages as es } from "./es.po";

const code = [...files("console/**/*.{ts,tsx}"), ...files("ui/*.{ts,tsx}")].filter(
  ({ path }) => !path.includes(".test."),
);

/** Identifiers that are put together from a code: `kind.${kind}` stands for all that begin so. */
const beginnings = new Set<string>();
const used = new Set<string>();
for (const { text } of code) {
  for (const [, id] of text.matchAll(/["`]([a-z]+(?:[.-][a-zA-Z0-9-]+)+)["`]/g)) {
    used.add(id as string);
  }
  for (const [, beginning] of text.matchAll(/`([a-z]+(?:[.-][a-z-]+)*\.)\$\{/g)) {
    beginnings.add(beginning as string);
  }
}

/** The values that a message is given, found in its compiled form. */
function values(message: unknown): string[] {
  if (!Array.isArray(message)) {
    return [];
  }
  const own = message.flatMap((part) => (Array.isArray(part) && typeof part[0] === "string" ? [part[0]] : []));
  const inner = message.flatMap((part) =>
    Array.isArray(part) && typeof part[2] === "object" ? Object.values(part[2]).flatMap(values) : [],
  );
  return [...new Set([...own, ...inner])].filter((name) => name !== "#").sort();
}

/** What stands in the files themselves: compiled, a message that one language lacks would be there in the other's words. */
const written = files("console/messages/*.po").map(({ path, text }) => ({
  path,
  messages: new Map(
    text
      .split(/\n{2,}/)
      .map((entry) => /msgid ((?:".*"\s*)+)msgstr ((?:".*"\s*)+)/.exec(`${entry}\n`)?.slice(1) ?? [])
      .map(([id = "", said = ""]) => [unquoted(id), unquoted(said)] as const)
      .filter(([id]) => id !== ""),
  ),
}));

function unquoted(lines: string): string {
  return [...lines.matchAll(/"(.*)"/g)].map(([, line]) => line).join("");
}

test("every message stands in every language and says something", () => {
  expect(written.map(({ path }) => path)).toEqual(["console/messages/en.po", "console/messages/es.po"]);
  for (const { path, messages } of written) {
    expect([path, ...[...messages.keys()].sort()]).toEqual([path, ...Object.keys(en).sort()]);
    expect([...messages].filter(([, said]) => said === "").map(([id]) => `${path}: ${id}`)).toEqual([]);
  }
});

test("a translation is given the same values as the original", () => {
  for (const [id, message] of Object.entries(en)) {
    expect([id, ...values(es[id])]).toEqual([id, ...values(message)]);
  }
});

test("every identifier in the code has its words", () => {
  const prefixes = new Set(Object.keys(en).map((id) => id.slice(0, id.indexOf("."))));
  const wanted = [...used].filter((id) => prefixes.has(id.slice(0, id.indexOf("."))) && !id.endsWith(".ts"));
  expect(wanted.filter((id) => !(id in en))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(150);
});

test("no words are kept that nothing says", () => {
  const said = (id: string) => used.has(id) || [...beginnings].some((beginning) => id.startsWith(beginning));
  expect(Object.keys(en).filter((id) => !said(id))).toEqual([]);
});

test("words stand in message files and never in the code", () => {
  const spoken = [
    // Between tags, up to the next tag or value; an arrow ends no tag.
    /(?<!=)>\s*([A-Za-z][A-Za-z’',]*(?:\s+[A-Za-z’',]+)*[.!?:]?)\s*[<{]/g,
    // What is heard or shown from an attribute.
    /\b(?:aria-label|aria-description|alt|label|placeholder|title|description|heading)="([^"]*[A-Za-z]{2}[^"]*)"/g,
    // Anything else that reads like a sentence.
    /["'`]([A-Z][a-z]+ [a-z]+[^"'`]*)["'`]/g,
  ];
  const found = code
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) =>
      spoken.flatMap((pattern) => [...text.matchAll(pattern)].map(([, words]) => `${path}: ${words}`)),
    );
  expect(found).toEqual([]);
});
