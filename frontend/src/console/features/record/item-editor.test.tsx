import { onlineManager } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderInEnglish } from "../../../test/render";
import { ItemEditor } from "./item-editor";

const schema = {
  $defs: { elements: { type: "object", properties: { key: {}, name: { type: "string", title: "Name" } } } },
};
const item = { key: "bus-card", version: 3, body: { key: "bus-card", name: "Bus card" }, missing: [], stale: [] };
const written: RequestInit[] = [];
let fails = 0;

/** The server's part: a steward is signed in, and what is written is kept, unless it is away. */
beforeEach(() => {
  written.length = 0;
  fails = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, init) => {
    if (init?.method === "PUT") {
      written.push(init);
      if (fails-- > 0) {
        throw new TypeError("Failed to fetch");
      }
      return new Response(JSON.stringify({ version: 4 }));
    }
    return String(address).includes("/session")
      ? new Response(JSON.stringify({ permissions: ["edit-record"], member: { name: "Ana" }, csrf: {} }))
      : new Response(JSON.stringify({ items: [], total: 0, body: { languages: ["en"] } }));
  });
});
afterEach(() => {
  onlineManager.setOnline(true);
  vi.restoreAllMocks();
});

async function changeTheName(onSaved: (key: string, version: number) => void) {
  renderInEnglish(<ItemEditor slug="cedar-bluff" kind="elements" schema={schema} item={item} onSaved={onSaved} />);
  // Until the session says that they may, nobody edits.
  await screen.findByRole("button", { name: "Save changes" });
  await userEvent.type(screen.getByRole("textbox", { name: /Name/ }), " number");
}

test("without a network the change waits, says so, and goes through once", async () => {
  const saved: number[] = [];
  await changeTheName((_, version) => saved.push(version));

  onlineManager.setOnline(false);
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));

  expect(await screen.findByText(/Your change waits here/)).toBeDefined();
  expect(written).toEqual([]);

  onlineManager.setOnline(true);
  await waitFor(() => expect(saved).toEqual([4]));
  expect(written).toHaveLength(1);
});

test("a server that does not answer is asked again for the same write", async () => {
  const saved: number[] = [];
  await changeTheName((_, version) => saved.push(version));

  fails = 1;
  await userEvent.click(screen.getByRole("button", { name: "Save changes" }));

  expect(await screen.findByText(/Your change waits here/)).toBeDefined();
  await waitFor(() => expect(saved).toEqual([4]), { timeout: 4000 });
  const keys = written.map(({ headers }) => new Headers(headers).get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});
