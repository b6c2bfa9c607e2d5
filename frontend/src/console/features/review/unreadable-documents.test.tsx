import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { UnreadableDocuments } from "./unreadable-documents";

const schema = {
  $defs: {
    district: { properties: { website: { title: "Website" } } },
    policies: { properties: { url: { title: "Link" } } },
  },
};

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(schema)));
});

function show(documents: Parameters<typeof UnreadableDocuments>[0]["documents"]) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderInEnglish(
    <RouterContextProvider router={router}>
      <UnreadableDocuments slug="cedar-bluff" documents={documents} />
    </RouterContextProvider>,
  );
}

test("each document is named with its place and with what keeps people from reading it", async () => {
  const { container } = show([
    { label: "Cedar Bluff", field: "logo", barriers: ["missing"] },
    {
      kind: "policies",
      key: "records",
      label: "Records",
      field: "translations.es.url",
      barriers: ["untagged", "no-language"],
    },
  ]);

  expect(await screen.findByText("Link in Spanish")).toBeDefined();
  expect(screen.getByRole("heading", { name: "2 documents cannot be read by everyone" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Records" }).getAttribute("href")).toBe(
    "/console/cedar-bluff/record/policies/records",
  );
  expect(screen.getByText(/It is not there/)).toBeDefined();
  expect(screen.getByText(/Not tagged/)).toBeDefined();
  expect(screen.getByText(/Says no language/)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("nothing is said where everyone can read every document", () => {
  const { container } = show([]);

  expect(container.textContent).toBe("");
});
