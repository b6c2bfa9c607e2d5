import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { LinksScreen } from "./links-screen";

vi.mock("@tanstack/react-router", () => ({ Link: ({ children }: { children: string }) => <span>{children}</span> }));

const OLD = "https://reader.example.org/old";
const NEW = "https://reader.example.org/new";

const use = (key: string, label: string) => ({ kind: "products", key, label, field: "website", inText: false });
const link = (address: string, standing: string, outcome: string, more: object = {}) => ({
  address,
  standing,
  outcome,
  since: "2026-11-20T10:00:00Z",
  failures: 0,
  uses: [use("reader", "Star Reader")],
  ...more,
});

const MOVED = link(OLD, "MOVED", "MOVED", { movedTo: NEW });
const LINKS = [
  link("https://fine.example.org/", "FINE", "FINE"),
  link("https://gone.example.org/", "BROKEN", "GONE", {
    status: 404,
    uses: [{ label: "Cedar Bluff", field: "website" }],
  }),
  link("https://slow.example.org/", "SILENT", "SERVER_ERROR", { status: 503 }),
  MOVED,
];
const SCHEMA = { $defs: { products: { properties: { website: { title: "Website" } } } } };
const COUNTS = { BROKEN: 1, SILENT: 1, MOVED: 1, UNSURE: 0, FINE: 1, WAITING: 0 };

/** The server's part. What the screen sends is kept. */
function server(list: object = {}, item: object = { website: OLD }, permissions = ["EDIT_RECORD"]) {
  const sent: { method: string; address: string; body: unknown }[] = [];
  const answer = { enabled: true, underWay: false, nothingAnswered: false, leftOut: 0, counts: COUNTS, links: LINKS };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (asked, options) => {
    const address = String(asked);
    const method = options?.method ?? "GET";
    if (method !== "GET") {
      sent.push({ method, address, body: options?.body ? JSON.parse(String(options.body)) : undefined });
      return method === "PATCH"
        ? new Response(JSON.stringify({ rows: [], left: [] }))
        : new Response(null, { status: 202 });
    }
    if (address.includes("/api/session")) {
      return new Response(JSON.stringify({ permissions, csrf: { header: "X-CSRF-TOKEN", token: "token" } }));
    }
    if (address.includes("/record-schema")) {
      return new Response(JSON.stringify(SCHEMA));
    }
    if (address.includes("/record/products/reader")) {
      return new Response(JSON.stringify({ version: 7, body: { name: "Star Reader", ...item } }));
    }
    return new Response(JSON.stringify({ ...answer, checkedAt: "2026-11-27T10:00:00Z", ...list }));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("every link says what is there, since when and where it is used, the broken ones first", async () => {
  server();
  const { container } = renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  const rows = (await screen.findAllByRole("row")).slice(1);
  expect(rows.map((row) => within(row).getAllByRole("link")[0]?.textContent)).toEqual([
    "https://gone.example.org/",
    "https://slow.example.org/",
    OLD,
    "https://fine.example.org/",
  ]);
  expect(screen.getByText("The site says that it has no such page (404).")).toBeDefined();
  expect(screen.getAllByText("Since November 20, 2026.")).toHaveLength(3);
  expect(screen.getByText("Not answering lately")).toBeDefined();
  expect(screen.getByText("Cedar Bluff")).toBeDefined();
  expect(screen.getByText(/^Last checked on November 27, 2026/)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("the list can be narrowed to what needs a look", async () => {
  server();
  const user = userEvent.setup();
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  await user.selectOptions(await screen.findByLabelText("Show"), "Moved (1)");

  expect(screen.getAllByRole("row")).toHaveLength(2);
  await user.selectOptions(screen.getByLabelText("Show"), "Look yourself (0)");
  expect(screen.getByText("No link stands so.")).toBeDefined();
});

test("a check is asked for", async () => {
  const sent = server();
  const user = userEvent.setup();
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  await user.click(await screen.findByRole("button", { name: "Check now" }));

  expect(sent).toMatchObject([{ method: "POST", address: "/api/districts/cedar-bluff/links/check" }]);
});

test("a new address takes the place of the old one in the version that was read", async () => {
  const sent = server();
  const user = userEvent.setup();
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  await user.click(await screen.findByRole("button", { name: `Use the new address in place of ${OLD}` }));

  expect(await screen.findByText("The new address stands in your record")).toBeDefined();
  expect(sent).toMatchObject([
    { method: "PATCH", body: { items: [{ key: "reader", version: 7 }], set: { website: NEW } } },
  ]);
});

test("what somebody changed meanwhile is left", async () => {
  const sent = server({}, { website: "https://other.example.org/" });
  const user = userEvent.setup();
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  await user.click(await screen.findByRole("button", { name: /^Use the new address/ }));

  expect(await screen.findByText("One place was left, because somebody changed it meanwhile")).toBeDefined();
  expect(sent).toEqual([]);
});

test("who may only read is offered nothing to do", async () => {
  server({}, {}, []);
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);

  await screen.findByText("Not answering lately");

  expect(screen.queryByRole("button")).toBeNull();
});

test("where the check is off, or nothing answered, that is said plainly", async () => {
  server({ enabled: false, links: [] });
  renderInEnglish(<LinksScreen slug="cedar-bluff" />);
  expect(await screen.findByText("Links are not checked here")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Check now" })).toBeNull();
  vi.restoreAllMocks();

  server({ nothingAnswered: true, leftOut: 3 });
  renderInEnglish(<LinksScreen slug="other" />);
  expect(await screen.findByText("Not one page answered at the last check")).toBeDefined();
  expect(screen.getByText("3 addresses are not checked")).toBeDefined();
});
