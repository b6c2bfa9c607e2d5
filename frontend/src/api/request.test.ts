import { afterEach, expect, test, vi } from "vitest";
import { ProblemError } from "./problem";
import { rememberCsrf, request, speak } from "./request";

const answer = (body: string, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status }));
const headersOf = (call: ReturnType<typeof answer>) => new Headers(call.mock.calls[0]?.[1]?.headers);

afterEach(() => speak("en"));

test("writes carry the token that the session gave, and reads do not", async () => {
  rememberCsrf({ header: "X-CSRF-TOKEN", token: "t" });
  const write = answer("{}");
  await request("/api/x", { method: "PUT" });
  expect(headersOf(write).get("X-CSRF-TOKEN")).toBe("t");

  write.mockRestore();
  const read = answer("{}");
  await request("/api/x", { method: "GET" });
  expect(headersOf(read).get("X-CSRF-TOKEN")).toBeNull();
});

test("the server is asked in the language of the console", async () => {
  speak("es");
  const call = answer("{}");
  await request("/api/x", { method: "GET" });
  expect(headersOf(call).get("Accept-Language")).toBe("es");
});

test("a problem keeps what the server said of it", async () => {
  answer(JSON.stringify({ title: "Stale", detail: "Somebody saved", id: "8f1c", current: { version: 4 } }), 412);
  const thrown = await request("/api/x", { method: "PUT" }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ProblemError);
  expect((thrown as ProblemError).problem).toMatchObject({ status: 412, id: "8f1c", current: { version: 4 } });
});

test("a page of a proxy is not shown as if it were ours", async () => {
  answer("<html>Bad gateway</html>", 502);
  await expect(request("/api/x", { method: "GET" })).rejects.toMatchObject({ problem: { status: 502, title: "" } });
});

test("no answer at all is a problem too", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
  await expect(request("/api/x", { method: "GET" })).rejects.toMatchObject({ problem: { status: 0 } });
});

test("an answer without content is no content", async () => {
  answer("");
  expect(await request("/api/x", { method: "DELETE" })).toBeUndefined();
});

test("who wants to know hears how much has gone out, and gets the same answer", async () => {
  answer(JSON.stringify({ title: "Too large", id: "8f1c" }), 413);
  const heard: number[] = [];
  const thrown = await request("/api/x", { method: "POST", body: "x", onSent: (share) => heard.push(share) }).catch(
    (error: unknown) => error,
  );
  expect(heard).toEqual([0.5, 1]);
  expect((thrown as ProblemError).problem).toMatchObject({ status: 413, id: "8f1c" });
});

test("what was given up is not told as a server that cannot be reached", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation(() => new Promise(() => undefined));
  const sending = new AbortController();
  const sent = request("/api/x", { method: "POST", body: "x", signal: sending.signal, onSent: () => undefined });
  sending.abort();
  await expect(sent).rejects.toMatchObject({ name: "AbortError" });
});
