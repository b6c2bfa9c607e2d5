import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { HardTexts } from "./hard-texts";

const schema = {
  $defs: {
    district: { properties: { statement: { title: "Opening words" } } },
    safeguards: { properties: { description: { title: "Plain meaning" } } },
  },
};
const ofItem = {
  kind: "safeguards",
  key: "encryption",
  label: "Encryption",
  field: "description",
  language: "es",
  grade: 14,
  hardest: { text: "La frase más difícil de todas.", grade: 17 },
};
const ofDistrict = {
  label: "Cedar Bluff",
  field: "statement",
  language: "en",
  grade: 9,
};

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(schema)));
});

function show(reading: Parameters<typeof HardTexts>[0]["reading"]) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderInEnglish(
    <RouterContextProvider router={router}>
      <HardTexts slug="cedar-bluff" reading={reading} />
    </RouterContextProvider>,
  );
}

test("each text is named with its place, language, grade and hardest sentence", async () => {
  const { container } = show({ limit: 8, above: 3, hardest: [ofItem, ofDistrict] });

  expect(await screen.findByText("Plain meaning, Spanish: grade 14")).toBeDefined();
  expect(screen.getByRole("heading", { name: "3 texts read above grade 8" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Encryption" }).getAttribute("href")).toBe(
    "/console/cedar-bluff/record/safeguards/encryption",
  );
  expect(screen.getByText("La frase más difícil de todas.").lang).toBe("es");
  expect(screen.getByText("Opening words, English: grade 9")).toBeDefined();
  expect(screen.getByRole("link", { name: "Cedar Bluff" }).getAttribute("href")).toBe("/console/cedar-bluff/settings");
  expect(screen.getByText("and one more")).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("nothing is said where every text is easy enough", () => {
  const { container } = show({ limit: 8, above: 0, hardest: [] });

  expect(container.textContent).toBe("");
});
