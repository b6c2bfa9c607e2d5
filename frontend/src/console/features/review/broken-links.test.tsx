import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { BrokenLinks } from "./broken-links";

const schema = {
  $defs: {
    district: { properties: { website: { title: "Website" } } },
    policies: { properties: { url: { title: "Link" } } },
  },
};

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(schema)));
});

function show(links: Parameters<typeof BrokenLinks>[0]["links"]) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderInEnglish(
    <RouterContextProvider router={router}>
      <BrokenLinks slug="cedar-bluff" links={links} />
    </RouterContextProvider>,
  );
}

test("each broken link is named with its place, which is one click away", async () => {
  const { container } = show([
    { label: "Cedar Bluff", field: "website", address: "https://old.example.org/" },
    { kind: "policies", key: "records", label: "Records", field: "url", address: "https://gone.example.org/" },
  ]);

  expect(await screen.findByText("Link")).toBeDefined();
  expect(screen.getByRole("heading", { name: "2 links lead nowhere" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Records" }).getAttribute("href")).toBe(
    "/console/cedar-bluff/record/policies/records",
  );
  expect(screen.getByRole("link", { name: "Cedar Bluff" }).getAttribute("href")).toBe("/console/cedar-bluff/settings");
  expect(screen.getByText("https://gone.example.org/")).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("nothing is said where every link leads somewhere", () => {
  const { container } = show([]);

  expect(container.textContent).toBe("");
});
