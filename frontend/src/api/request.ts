import { type Problem, ProblemError } from "./problem";

interface Csrf {
  header: string;
  token: string;
}

let csrf: Csrf | undefined;
let language = "en";

/** What writes must carry; the session says it. */
export function rememberCsrf(token: Csrf): void {
  csrf = token;
}

/** In which language the server's messages come. */
export function speak(newLanguage: string): void {
  language = newLanguage;
}

/** Sends one request of the generated client. Throws a {@link ProblemError} for every answer that is not a success. */
export async function request<T>(url: string, options: RequestInit): Promise<T> {
  const text = await requestText(url, options);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** The same where the answer is a text and no JSON. */
export async function requestText(url: string, options: RequestInit): Promise<string> {
  const headers = new Headers(options.headers);
  headers.set("Accept", "application/json");
  headers.set("Accept-Language", language);
  if (csrf && options.method !== "GET") {
    headers.set(csrf.header, csrf.token);
  }
  let response: Response;
  try {
    response = await fetch(url, { ...options, headers, credentials: "same-origin" });
  } catch {
    throw new ProblemError({ type: "unreachable", title: "", status: 0 });
  }
  const text = await response.text();
  if (!response.ok) {
    throw new ProblemError(parseProblem(text, response.status));
  }
  return text;
}

function parseProblem(text: string, status: number): Problem {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === "object" && found !== null) {
      return { type: "about:blank", title: "", ...found, status };
    }
  } catch {
    // A proxy in between answered with a page of its own; its words are not ours to show.
  }
  return { type: "about:blank", title: "", status };
}
