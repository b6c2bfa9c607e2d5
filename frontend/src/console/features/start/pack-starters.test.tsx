import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { PackStarters } from "./pack-starters";

const sent: string[] = [];
const notice = (present: boolean) => ({
  starters: [],
  packs: [
    {
      pack: "state-utah",
      title: "Utah",
      items: [
        { kind: "notices", label: "Collection notice", present },
        { kind: "policies", label: "Research review", present: true },
      ],
    },
  ],
});

/** The server's part: the notice is in the record once it was taken. */
function server() {
  sent.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, options) => {
    if (options?.method === "POST") {
      sent.push(String(address));
      return new Response(JSON.stringify({ added: [{ kind: "notices", key: "collection" }], kept: 1 }));
    }
    return new Response(
      JSON.stringify(
        String(address).endsWith("/starters") ? notice(sent.length > 0) : { permissions: ["edit-record"] },
      ),
    );
  });
}

afterEach(() => vi.restoreAllMocks());

test("what a law asks for is shown, and what is missing is taken", async () => {
  server();
  const { container } = renderInEnglish(<PackStarters slug="cedar-bluff" />);
  expect(await screen.findByRole("heading", { name: "Take what the law asks for: Utah" })).toBeDefined();
  expect(screen.getByText(/Research review/).textContent).toContain("in your record");
  expect(await axeViolations(container)).toEqual([]);

  await userEvent.click(await screen.findByRole("button", { name: "Put 1 item into the record" }));

  expect(await screen.findByText("1 item was added, 1 was there already")).toBeDefined();
  expect(sent).toEqual([expect.stringContaining("/catalogue/packs/state-utah")]);
  expect(await screen.findByRole("button", { name: "All of it is in your record" })).toBeDefined();
});
