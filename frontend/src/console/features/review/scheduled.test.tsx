import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { Scheduled, When } from "./scheduled";

const waiting = {
  at: "2026-12-01T13:00:00Z",
  localTime: "2026-12-01T06:00:00",
  by: "Ana Ruiz",
  note: "Bus cards",
  earlier: true,
};

/** The server's part: an approver is signed in. */
beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(
    async () => new Response(JSON.stringify({ permissions: ["approve"], role: "approver" })),
  );
});
afterEach(() => vi.restoreAllMocks());

function Shown() {
  const [at, setAt] = useState<string>();
  return (
    <>
      <When timeZone="America/Denver" at={at} error={undefined} onChange={setAt} />
      <output>{at ?? "now"}</output>
    </>
  );
}

test("what waits says when by the clocks of the district, and what it will not hold", async () => {
  const { container } = renderInEnglish(<Scheduled slug="cedar-bluff" scheduled={waiting} />);

  expect(screen.getByText(/goes out on December 1, 2026 at 6:00/)).toBeDefined();
  expect(screen.getByText("Scheduled by Ana Ruiz.")).toBeDefined();
  expect(screen.getByText(/waits for the edition after it/)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("what did not go out says why", () => {
  renderInEnglish(
    <Scheduled slug="cedar-bluff" scheduled={{ ...waiting, failure: "“DPA” names a document that is not there." }} />,
  );

  expect(screen.getByText(/The edition of December 1, 2026 at 6:00/)).toBeDefined();
  expect(screen.getByText(/“DPA” names a document/)).toBeDefined();
  expect(screen.queryByText(/waits for the edition after it/)).toBeNull();
});

test("a time is asked for once somebody wants one", async () => {
  const { container } = renderInEnglish(<Shown />);
  expect(screen.queryByLabelText("Day and time")).toBeNull();

  await userEvent.click(screen.getByRole("radio", { name: "At a time to come" }));
  await userEvent.type(screen.getByLabelText("Day and time"), "2026-12-01T06:00");

  expect(screen.getByText("2026-12-01T06:00")).toBeDefined();
  expect(screen.getByText(/By the clocks of the district \(America\/Denver\)/)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole("radio", { name: "Now" }));
  expect(screen.getByText("now")).toBeDefined();
});
