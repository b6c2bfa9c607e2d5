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

export interface RequestOptions extends RequestInit {
  /** Hears which part of the body has gone out, from 0 to 1. */
  onSent?: (share: number) => void;
}

/** Sends one request of the generated client. Throws a {@link ProblemError} for every answer that is not a success. */
export async function request<T>(url: string, options: RequestOptions): Promise<T> {
  const text = await requestText(url, options);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** The same where the answer is a text and no JSON. */
export async function requestText(url: string, { onSent, ...options }: RequestOptions): Promise<string> {
  const headers = new Headers(options.headers);
  headers.set("Accept", "application/json");
  headers.set("Accept-Language", language);
  if (csrf && options.method !== "GET") {
    headers.set(csrf.header, csrf.token);
  }
  let response: Response;
  try {
    response = onSent
      ? await send(url, { ...options, headers }, onSent)
      : await fetch(url, { ...options, headers, credentials: "same-origin" });
  } catch (failure) {
    if (options.signal?.aborted) {
      throw failure;
    }
    throw new ProblemError({ type: "unreachable", title: "", status: 0 });
  }
  const text = await response.text();
  if (!response.ok) {
    throw new ProblemError(parseProblem(text, response.status));
  }
  return text;
}

/** What `fetch` does, by the older way, which alone tells how far an upload is. */
function send(url: string, options: RequestInit & { headers: Headers }, onSent: (share: number) => void) {
  return new Promise<Response>((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(options.method ?? "GET", url);
    options.headers.forEach((value, name) => {
      sending.setRequestHeader(name, value);
    });
    sending.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    sending.upload.onload = () => onSent(1);
    sending.onload = () =>
      resolve(new Response(sending.status === 204 ? null : sending.responseText, { status: sending.status }));
    sending.onerror = () => reject(new TypeError("unreachable"));
    sending.onabort = () => reject(new DOMException("stopped", "AbortError"));
    options.signal?.addEventListener("abort", () => sending.abort());
    sending.send(options.body as XMLHttpRequestBodyInit);
  });
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
