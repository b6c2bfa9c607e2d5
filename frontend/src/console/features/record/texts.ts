import type { Body } from "./body";

/** Words written in the form that the record does not have yet: it names a text by its hash once it is sent. */
export interface UnsentText {
  markdown: string;
}

export function isUnsent(value: unknown): value is UnsentText {
  return typeof value === "object" && value !== null && typeof (value as UnsentText).markdown === "string";
}

/** The body with the hash of each text in its place, after `send` has sent it; an empty text is none. */
export async function withTextsSent(body: Body, send: (markdown: string) => Promise<string>): Promise<Body> {
  const sent = await Promise.all(
    Object.entries(body).map(async ([name, value]) => {
      if (!isUnsent(value)) {
        return [name, value] as const;
      }
      return [name, value.markdown.trim() === "" ? undefined : await send(value.markdown)] as const;
    }),
  );
  return Object.fromEntries(sent);
}
