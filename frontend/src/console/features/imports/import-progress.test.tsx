import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { ImportProgress } from "./import-progress";

afterEach(() => vi.restoreAllMocks());

test("says how many rows are done, and stops the work", async () => {
  const asked = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(
      async () =>
        new Response(JSON.stringify({ step: "applying", done: 3000, total: 12000, stopped: false, silent: false })),
    );
  const { container } = renderInEnglish(<ImportProgress slug="cedar-bluff" id="7" />);

  await screen.findByText("3,000 of 12,000 rows");
  expect(screen.getByRole("status").textContent).toBe("Putting the rows into your record…");
  expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(0.25);
  expect(await axeViolations(container)).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Stop" }));
  await waitFor(() =>
    expect(asked).toHaveBeenCalledWith(
      "/api/districts/cedar-bluff/imports/7/stop",
      expect.objectContaining({ method: "POST" }),
    ),
  );
  await screen.findByText("Stopping…");
});

test("a file that goes out is not asked for, and its sending is ended here", async () => {
  const asked = vi.spyOn(globalThis, "fetch");
  const abort = vi.fn();
  renderInEnglish(<ImportProgress slug="cedar-bluff" id="7" sent={0.42} onAbort={abort} />);

  screen.getByText("42%");
  await userEvent.click(screen.getByRole("button", { name: "Stop" }));

  expect(abort).toHaveBeenCalledOnce();
  expect(asked).not.toHaveBeenCalled();
});
