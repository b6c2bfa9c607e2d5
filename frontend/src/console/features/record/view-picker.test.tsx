import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import type { SavedView } from "./api/get-views";
import type { RecordSearch } from "./record-search";
import { fieldsOf } from "./schema";
import { ViewPicker } from "./view-picker";

const properties = {
  category: { type: "string", title: "Category" },
  source: { type: "string", title: "Source" },
  cedsId: { type: "string", title: "CEDS id" },
};
const fields = fieldsOf({ $defs: { elements: { type: "object", properties } } }, "elements");

/** The server's part: keeps views by name. */
function server() {
  let views: SavedView[] = [];
  const answer = () => new Response(JSON.stringify({ views }));
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, options) => {
    if (options?.method === "PUT") {
      const view = JSON.parse(String(options.body));
      views = [...views.filter(({ name }) => name !== view.name), { ...view, id: `id-of-${view.name}` }];
    } else if (options?.method === "DELETE") {
      views = views.filter(
        ({ id }) => !String(address).endsWith(encodeURIComponent(id)) && !String(address).endsWith(id),
      );
      return new Response(null, { status: 204 });
    }
    return answer();
  });
}

afterEach(() => vi.restoreAllMocks());

function Shown({ begin }: { begin: RecordSearch }) {
  const [search, setSearch] = useState(begin);
  return (
    <>
      <ViewPicker
        slug="cedar-bluff"
        kind="elements"
        search={search}
        fields={fields}
        shown={search.columns?.split(",") ?? ["category", "source"]}
        onShow={setSearch}
      />
      <output>{JSON.stringify(search)}</output>
    </>
  );
}

function show(begin: RecordSearch) {
  server();
  return { ...renderInEnglish(<Shown begin={begin} />), user: userEvent.setup() };
}

const search = () => JSON.parse(screen.getByRole("status").textContent ?? "");

test("what is looked at is saved under a name, left and come back to", async () => {
  const { user, container } = show({ q: "nurse", sort: "-category" });

  await user.click(screen.getByRole("button", { name: "Save this view" }));
  await user.type(await screen.findByLabelText("Name of the view"), "Health");
  await user.keyboard("{Enter}");

  const choice = await screen.findByLabelText<HTMLSelectElement>("View");
  expect(choice.selectedOptions[0]?.textContent).toBe("Health");
  await user.selectOptions(choice, "The usual one");
  expect(search()).toEqual({});
  await user.selectOptions(choice, "Health");
  expect(search()).toEqual({ q: "nurse", sort: "-category" });
  expect(await axeViolations(container)).toEqual([]);
});

test("a view that was removed can be put back", async () => {
  const { user } = show({ q: "bus" });
  await user.click(screen.getByRole("button", { name: "Save this view" }));
  await user.type(await screen.findByLabelText("Name of the view"), "Bus");
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: "Saved views" }));

  await user.click(await screen.findByRole("button", { name: "Remove “Bus”" }));
  expect(await screen.findByText("“Bus” was removed.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Remove “Bus”" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Put it back" }));

  expect(await screen.findByRole("button", { name: "Remove “Bus”" })).toBeTruthy();
});

test("the columns are chosen from all fields, and the usual ones are one press away", async () => {
  const { user } = show({ q: "bus" });

  await user.click(screen.getByRole("button", { name: "Columns" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByLabelText("Source"));
  await user.click(within(dialog).getByLabelText("CEDS id"));
  await user.click(within(dialog).getByRole("button", { name: "Show 2 columns" }));
  expect(search()).toEqual({ q: "bus", columns: "category,cedsId" });

  await user.click(screen.getByRole("button", { name: "Columns" }));
  await user.click(await screen.findByRole("button", { name: "Show the usual ones" }));
  expect(search()).toEqual({ q: "bus" });
});
