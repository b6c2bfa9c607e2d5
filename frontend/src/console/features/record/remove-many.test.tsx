import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { RemoveMany } from "./remove-many";

const items = [
  { key: "bus-card", version: 2 },
  { key: "photo", version: 1 },
];

afterEach(() => vi.restoreAllMocks());

test("nothing is deleted before somebody says so, and what was left is told", async () => {
  const left = [{ key: "photo", label: "Photo", reason: "in-use" }];
  const fetched = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async (address) =>
      String(address).endsWith("/remove")
        ? new Response(JSON.stringify({ removed: ["bus-card"], left }))
        : new Response(JSON.stringify({ csrf: { header: "X-CSRF-TOKEN", token: "t" }, permissions: [] })),
    );
  const onDone = vi.fn();
  renderInEnglish(<RemoveMany slug="cedar-bluff" kind="elements" items={items} onClose={() => {}} onDone={onDone} />);
  const removals = () => fetched.mock.calls.filter(([address]) => String(address).endsWith("/remove"));

  expect(await screen.findByRole("alertdialog", { name: "Delete 2 items?" })).toBeDefined();
  expect(await axeViolations(document.body)).toEqual([]);
  expect(removals()).toHaveLength(0);
  await userEvent.click(screen.getByRole("button", { name: "Delete 2 items" }));

  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(onDone).toHaveBeenCalledWith({ what: "removed", count: 1, items: [], added: 0, left });
  expect(JSON.parse(String(removals()[0]?.[1]?.body))).toEqual({ items });
});
