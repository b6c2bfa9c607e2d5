import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { Presence } from "./presence";

let answer: unknown;

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) =>
    String(address).includes("/presence/")
      ? new Response(JSON.stringify(answer))
      : new Response(JSON.stringify({ member: { name: "Ana Ruiz" }, permissions: [] })),
  );
});
afterEach(() => vi.restoreAllMocks());

const shown = () => renderInEnglish(<Presence slug="cedar-bluff" kind="elements" itemKey="bus-card" version={3} />);

test("who else is there is named", async () => {
  answer = { others: ["Ben Ode", "Cy Lor"], version: 3, updatedBy: "Ben Ode", updatedAt: "2026-03-04T12:00:00Z" };
  const { container } = shown();

  expect(await screen.findByText("Ben Ode and Cy Lor have this open too.")).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("a newer version is told with who saved it, and that nothing is lost", async () => {
  answer = { others: ["Ben Ode"], version: 4, updatedBy: "Ben Ode", updatedAt: "2026-03-04T12:00:00Z" };
  shown();

  expect(await screen.findByText(/Ben Ode saved a newer version at/)).toBeDefined();
  expect(screen.getByText(/What you changed is still here/)).toBeDefined();
});

test("one's own save is no news", async () => {
  answer = { others: ["Ben Ode"], version: 4, updatedBy: "Ana Ruiz", updatedAt: "2026-03-04T12:00:00Z" };
  shown();

  expect(await screen.findByText("Ben Ode has this open too.")).toBeDefined();
  expect(screen.queryByText(/newer version/)).toBeNull();
});
