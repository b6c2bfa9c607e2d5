import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { SearchScreen } from "./search-screen";

const schema = { $defs: { elements: { properties: { description: { title: "Plain meaning" } } } } };
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    if (!String(address).includes("/search")) {
      return new Response(JSON.stringify(schema));
    }
    asked.push(String(address).split("q=")[1] ?? "");
    return new Response(
      JSON.stringify({
        found: [
          {
            kind: "elements",
            key: "bus-card",
            label: "Bus card",
            field: "description",
            passage: "The number that opens the door.",
          },
        ],
        total: 1,
      }),
    );
  });
});
afterEach(() => vi.restoreAllMocks());

function shown(q: string, onSearch: (q: string) => void = () => {}) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderInEnglish(
    <RouterContextProvider router={router}>
      <SearchScreen slug="cedar-bluff" q={q} onSearch={onSearch} />
    </RouterContextProvider>,
  );
}

test("what is found says where the words stand", async () => {
  const { container } = shown("door");

  expect((await screen.findByRole("link", { name: "Bus card" })).getAttribute("href")).toBe(
    "/console/cedar-bluff/record/elements/bus-card",
  );
  expect(await screen.findByText(/Plain meaning/)).toBeDefined();
  expect(screen.getByText(/opens the door/)).toBeDefined();
  expect(screen.getByRole("status").textContent).toContain("1 item");
  expect(await axeViolations(container)).toEqual([]);
});

test("what is typed is asked for once it is whole, and stands in the address", async () => {
  const kept: string[] = [];
  shown("", (q) => kept.push(q));

  await userEvent.type(screen.getByRole("searchbox"), "door");

  expect(await screen.findByRole("link", { name: "Bus card" })).toBeDefined();
  expect(asked).toEqual(["door"]);
  expect(kept.at(-1)).toBe("door");
});
