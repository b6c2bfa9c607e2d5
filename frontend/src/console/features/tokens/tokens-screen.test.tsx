import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { inDays } from "./days";
import { TokensScreen } from "./tokens-screen";

const SECRET = "pv_0123456789";
const OLD = {
  id: "id-of-old",
  name: "Old sync",
  scopes: ["READ_RECORD"],
  maker: "Ana Ruiz",
  createdAt: "2026-01-05T10:00:00Z",
  expiresOn: "2026-03-04",
};

/** The server's part: makes tokens, or refuses a name that it has. */
function server() {
  let tokens: { id: string; name: string }[] = [OLD];
  const sent: unknown[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, options) => {
    if (options?.method === "POST") {
      const wish = JSON.parse(String(options.body));
      sent.push(wish);
      if (tokens.some(({ name }) => name === wish.name)) {
        const problem = {
          status: 409,
          title: "Taken",
          errors: [{ field: "name", message: "Another token has this name." }],
        };
        return new Response(JSON.stringify(problem), {
          status: 409,
          headers: { "Content-Type": "application/problem+json" },
        });
      }
      const token = { ...OLD, ...wish, id: `id-of-${wish.name}` };
      tokens = [...tokens, token];
      return new Response(JSON.stringify({ token, secret: SECRET }), { status: 201 });
    }
    if (options?.method === "DELETE") {
      tokens = tokens.filter(({ id }) => !String(address).endsWith(id));
      return new Response(null, { status: 204 });
    }
    return new Response(JSON.stringify({ tokens }));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

function show() {
  const sent = server();
  return { ...renderInEnglish(<TokensScreen slug="cedar-bluff" />), user: userEvent.setup(), sent };
}

test("a token is shown once, can be copied, and is gone when that is done", async () => {
  const { user, container, sent } = show();
  const make = screen.getByRole("button", { name: "Make token" });
  expect(make).toHaveProperty("disabled", true);

  await user.type(screen.getByLabelText("Name"), "Nightly sync");
  await user.click(screen.getByLabelText("Edit the record"));
  await user.click(make);

  expect(await screen.findByLabelText<HTMLInputElement>("The token")).toHaveProperty("value", SECRET);
  expect(sent).toEqual([
    { name: "Nightly sync", scopes: ["READ_RECORD", "EDIT_RECORD"], expiresOn: inDays(90), client: false },
  ]);
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Copy The token" }));
  expect(await navigator.clipboard.readText()).toBe(SECRET);
  expect(await screen.findByText("Copied.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "I have kept it" }));
  expect(screen.queryByDisplayValue(SECRET)).toBeNull();
  expect(await screen.findByRole("rowheader", { name: "Nightly sync" })).toBeTruthy();
});

test("a client says where it fetches its tokens", async () => {
  const { user, container } = show();
  vi.mocked(globalThis.fetch).mockImplementation(async (_, options) =>
    options?.method === "POST"
      ? new Response(
          JSON.stringify({
            token: { ...OLD, name: "Sync", client: true },
            secret: SECRET,
            clientId: "plainview-1",
            tokenUri: "https://id.example.org/token",
          }),
        )
      : new Response(JSON.stringify({ tokens: [] })),
  );

  await user.type(screen.getByLabelText("Name"), "Sync");
  await user.click(screen.getByLabelText(/^An OAuth client/));
  await user.click(screen.getByRole("button", { name: "Make token" }));

  expect(await screen.findByLabelText("Address for tokens")).toHaveProperty("value", "https://id.example.org/token");
  expect(screen.getByLabelText("Client id")).toHaveProperty("value", "plainview-1");
  expect(screen.getByLabelText("Client secret")).toHaveProperty("value", SECRET);
  expect(
    JSON.parse(
      String(vi.mocked(globalThis.fetch).mock.calls.find(([, options]) => options?.method === "POST")?.[1]?.body),
    ),
  ).toMatchObject({ client: true });
  expect(await axeViolations(container)).toEqual([]);
});

test("a token that allows nothing cannot be made", async () => {
  const { user } = show();
  await user.type(screen.getByLabelText("Name"), "Nothing");

  await user.click(screen.getByLabelText("Read the record"));

  expect(screen.getByRole("button", { name: "Make token" })).toHaveProperty("disabled", true);
});

test("what is refused is said at its field and nothing typed is lost", async () => {
  const { user } = show();
  await user.type(screen.getByLabelText("Name"), "Old sync");

  await user.click(screen.getByRole("button", { name: "Make token" }));

  const name = await screen.findByRole("textbox", { name: "Name", description: /Another token has this name/ });
  expect(name).toHaveProperty("value", "Old sync");
});

test("a token is revoked after asking, and an expired one says so", async () => {
  const { user } = show();
  expect(await screen.findByText("Expired")).toBeTruthy();
  expect(screen.getByText("Never")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Revoke Old sync" }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Revoke Old sync" }));

  expect(await screen.findByText("There are no tokens yet.")).toBeTruthy();
});
