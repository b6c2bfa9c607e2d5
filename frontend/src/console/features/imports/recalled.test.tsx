import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { renderInEnglish } from "../../../test/render";
import type { ImportView } from "./api/get-import";
import { Recalled } from "./recalled";

afterEach(() => vi.restoreAllMocks());

const guessed = { id: "7" } as ImportView;
const found = { ...guessed, recalledFrom: "2026-03-04T18:00:00Z" };

test("says from when the mapping is, and takes it back", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(guessed)));
  renderInEnglish(<Recalled slug="cedar-bluff" found={found} />);

  screen.getByText("The same columns as on March 4, 2026: your mapping of then is used");
  await userEvent.click(screen.getByRole("button", { name: "Use the guess instead" }));

  expect(asked).toHaveBeenCalledWith(
    "/api/districts/cedar-bluff/imports/7/guess",
    expect.objectContaining({ method: "POST" }),
  );
});

test("says nothing of a mapping that was guessed", () => {
  const { container } = renderInEnglish(<Recalled slug="cedar-bluff" found={guessed} />);

  expect(container.textContent).toBe("");
});
