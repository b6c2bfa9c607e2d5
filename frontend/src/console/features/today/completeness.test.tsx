import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { Completeness } from "./completeness";

let editions: unknown[];

beforeEach(() => {
  editions = [
    { number: 1, publishedAt: "2026-01-04T12:00:00Z", documented: 10, of: 40 },
    { number: 2, publishedAt: "2026-03-04T12:00:00Z", documented: 30, of: 60 },
  ];
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify({ editions })));
});
afterEach(() => vi.restoreAllMocks());

test("the picture says in words what it shows, and has a table beside it", async () => {
  const { container } = renderInEnglish(<Completeness slug="cedar-bluff" now={{ complete: 45, elements: 60 }} />);

  const picture = await screen.findByRole("img");
  expect(picture.getAttribute("aria-label")).toBe(
    "Documented data elements over time: 10 of 40 on January 4, 2026, 45 of 60 now.",
  );
  // Steps: the whole up to 60 is the full height, 30 of 60 half of it.
  expect(picture.querySelector(".pv-trend__line")?.getAttribute("d")).toMatch(
    /^M0 75\.0 H[\d.]+ V45\.0 H300\.0 V22\.5/,
  );
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "EditionDateDocumented",
    "Not yet publishedNow45 of 60",
    "2March 4, 202630 of 60",
    "1January 4, 202610 of 40",
  ]);
  expect(await axeViolations(container)).toEqual([]);
});

test("before the first edition there is nothing to draw", () => {
  editions = [];
  const { container } = renderInEnglish(<Completeness slug="cedar-bluff" now={{ complete: 0, elements: 3 }} />);

  expect(container.querySelector("svg")).toBeNull();
});
