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
