import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { Waiting } from "./waiting";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ children, params }: { children: string; params: { id: string } }) => <a href={params.id}>{children}</a>,
}));

const READY = {
  id: "7",
  fileName: "inventory.csv",
  status: "ready",
  begunBy: "Jo Marsh",
  begunAt: "2026-03-04T18:00:00Z",
  rows: 120,
  expiresAt: "2026-03-05T18:00:00Z",
};
const INTERRUPTED = { ...READY, id: "8", fileName: "left.csv", status: "interrupted", expiresAt: null };

afterEach(() => vi.restoreAllMocks());

test("what was begun can be gone on with, or discarded", async () => {
  let kept = [READY, INTERRUPTED];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (asked, options) => {
    if (options?.method === "DELETE") {
      kept = kept.filter(({ id }) => !String(asked).endsWith(`/${id}`));
      return new Response(null, { status: 204 });
    }
    return new Response(JSON.stringify(kept));
  });
  const { container } = renderInEnglish(<Waiting slug="cedar-bluff" />);

  expect((await screen.findByRole("link", { name: "inventory.csv" })).getAttribute("href")).toBe("7");
  screen.getByText("Ready to apply");
  screen.getByText(/Nothing of it was kept; send the file again/);
  expect(screen.queryByRole("link", { name: "left.csv" })).toBeNull();
  expect(await axeViolations(container)).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Discard left.csv" }));
  await waitFor(() => expect(screen.queryByText("left.csv")).toBeNull());
  screen.getByText("inventory.csv");
});

test("nothing is said where nothing waits", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response("[]"));
  const { container } = renderInEnglish(<Waiting slug="cedar-bluff" />);

  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(container.textContent).toBe("");
});
