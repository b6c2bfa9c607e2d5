import { expect, test, vi } from "vitest";
import { withTextsSent, wordsOf } from "./texts";

test("each text that was written is sent, and its hash stands in its place", async () => {
  const send = vi.fn(async (markdown: string) => `hash of ${markdown}`);

  const body = await withTextsSent(
    {
      title: "Records",
      text: { markdown: "# Records" },
      scope: { grades: ["01"] },
      translations: { es: { title: "Registros", text: { markdown: "# Registros" } } },
    },
    send,
  );

  expect(body).toEqual({
    title: "Records",
    text: "hash of # Records",
    scope: { grades: ["01"] },
    translations: { es: { title: "Registros", text: "hash of # Registros" } },
  });
  expect(send).toHaveBeenCalledTimes(2);
});

test("a text that was emptied is no longer named", async () => {
  const send = vi.fn();

  expect(await withTextsSent({ text: { markdown: " \n" } }, send)).toEqual({ text: undefined });
  expect(send).not.toHaveBeenCalled();
});

test("a text that is refused leaves nothing written", async () => {
  const send = vi.fn().mockRejectedValue(new Error("too long"));

  await expect(withTextsSent({ text: { markdown: "x" } }, send)).rejects.toThrow("too long");
});

test("words are measured without the marks around them", () => {
  expect(wordsOf("## Scope\n\n- The **board** [asks](https://example.org) us.\n1. One\n> Two")).toBe(
    "Scope\n\nThe board asks us.\nOne\nTwo",
  );
});
