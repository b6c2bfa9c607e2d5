import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { ArchiveScreen } from "./archive-screen";

const ARCHIVE = new File(["PK"], "cedar-bluff-archive.zip", { type: "application/zip" });

afterEach(() => vi.restoreAllMocks());

function show(answer: () => Response) {
  const sent: { address: string; type: string | null; body: unknown }[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, options) => {
    sent.push({
      address: String(address),
      type: new Headers(options?.headers).get("Content-Type"),
      body: options?.body,
    });
    return answer();
  });
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  const shown = renderInEnglish(
    <RouterContextProvider router={router}>
      <ArchiveScreen slug="cedar-bluff" />
    </RouterContextProvider>,
  );
  const choose = () =>
    userEvent.upload(shown.container.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement, ARCHIVE);
  return { ...shown, sent, choose };
}

test("everything is one download, and what is in it is said before", async () => {
  const { container } = show(() => new Response());

  expect(screen.getByRole("link", { name: "Export everything" }).getAttribute("href")).toBe(
    "/api/districts/cedar-bluff/archive",
  );
  expect(screen.getByText(/A copy of the public site/)).toBeTruthy();
  expect(await axeViolations(container)).toEqual([]);
});

test("an archive goes up as it is, and Review comes next", async () => {
  const { container, sent, choose } = show(() => new Response(JSON.stringify({ items: 212, documents: 5 })));

  await choose();

  expect(await screen.findByText("212 items and 5 documents were taken in")).toBeTruthy();
  expect(sent).toEqual([{ address: "/api/districts/cedar-bluff/archive", type: "application/zip", body: ARCHIVE }]);
  expect(screen.getByRole("link", { name: "Review and publish" }).getAttribute("href")).toBe(
    "/console/cedar-bluff/review",
  );
  expect(await axeViolations(container)).toEqual([]);
});

test("what is refused is said, and another file can be chosen", async () => {
  const problem = { status: 409, title: "This district is not empty", detail: "Nothing was changed." };
  const { choose } = show(() => new Response(JSON.stringify(problem), { status: 409 }));

  await choose();

  expect(await screen.findByText("Nothing was changed.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Choose an archive" })).toHaveProperty("disabled", false);
});
