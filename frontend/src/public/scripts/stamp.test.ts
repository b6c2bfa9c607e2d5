import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { stamp, stampOnSubmit } from "./stamp";

/** How many tries a stamp takes is luck, and how long they take is the machine's. */
const LONG = 25_000;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = "";
});

test("a stamp is what the server accepts, however the browser ends lines", async () => {
  const made = await stamp("cedar-bluff", 29_000_000, "Why?\r\nNow.");

  // The same stamp stands in RequestStampTest.java.
  expect(made).toBe("29000000.1364");
  const hash = createHash("sha256")
    .update(`cedar-bluff\n29000000\nWhy?\nNow.\n${made.split(".")[1]}`)
    .digest();
  expect(hash.readUInt32BE(0) >>> 20).toBe(0);
});

test("a form is stamped once and then sent", async () => {
  document.body.innerHTML =
    '<form data-stamp="cedar-bluff"><input name="stamp"><textarea name="message">Why?</textarea></form>';
  const form = document.querySelector("form") as HTMLFormElement;
  const sent = vi.spyOn(form, "submit").mockImplementation(() => {});
  stampOnSubmit(form);

  form.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
  form.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));

  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1), LONG);
  expect(form.querySelector("input")?.value).toMatch(/^\d+\.\d+$/);
});

test("where the browser cannot hash, the form is sent as it is", () => {
  vi.spyOn(globalThis, "crypto", "get").mockReturnValue({} as Crypto);
  document.body.innerHTML =
    '<form data-stamp="cedar-bluff"><input name="stamp"><textarea name="message">Why?</textarea></form>';
  const form = document.querySelector("form") as HTMLFormElement;
  stampOnSubmit(form);
  const event = new SubmitEvent("submit", { cancelable: true });

  form.dispatchEvent(event);

  expect(event.defaultPrevented).toBe(false);
});
