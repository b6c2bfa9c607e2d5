import type { Body } from "./body";

/** Words written in the form that the record does not have yet: it names a text by its hash once it is sent. */
export interface UnsentText {
  markdown: string;
}

export function isUnsent(value: unknown): value is UnsentText {
  return typeof value === "object" && value !== null && typeof (value as UnsentText).markdown === "string";
}

/**
 * The body with the hash of each text in its place, the translated ones too, after `send` has sent it; an empty text is
 * none.
 */
export async function withTextsSent(body: Body, send: (markdown: string) => Promise<string>): Promise<Body> {
  const sent = await Promise.all(
    Object.entries(body).map(async ([name, value]) => [name, await textSent(value, send)] as const),
  );
  return Object.fromEntries(sent);
}

async function textSent(value: unknown, send: (markdown: string) => Promise<string>): Promise<unknown> {
  if (isUnsent(value)) {
    return value.markdown.trim() === "" ? undefined : await send(value.markdown);
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? await withTextsSent(value as Body, send)
    : value;
}

/** What is measured at most: more than a person changes at a time, and than the server takes. */
const MEASURED = 100_000;
const LINK = /!?\[([^\]\n]*)\]\([^)\n]*\)/g;
const MARKS = /^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+|[*_`|]+/gm;

/** The words of a text without the marks that make headings, lists and links of them. */
export function wordsOf(markdown: string): string {
  return markdown.slice(0, MEASURED).replace(LINK, "$1").replace(MARKS, "");
}
