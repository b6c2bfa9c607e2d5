import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { RequestsScreen } from "./requests-screen";

vi.mock("@tanstack/react-router", () => ({ Link: ({ children }: { children: string }) => <span>{children}</span> }));

const OPEN = {
  id: "one",
  status: "open",
  app: "Star Reader",
  website: "https://star-reader.example.org",
  purpose: "Reading aloud.",
  classes: "Lincoln, grade 2",
  person: "Pat Doe",
  email: "pat@example.org",
  askedAt: "2026-03-04T10:00:00Z",
};

const SCHEMA = {
  $defs: {
    products: {
      properties: {
        status: {
          title: "Status",
          enum: ["requested", "approved", "denied"],
          "x-labels": { requested: "Requested", approved: "Approved", denied: "Denied" },
        },
      },
    },
  },
};

/** The server's part: ties a request to a product that it makes, and takes the answer. */
function server() {
  let request: object = OPEN;
  const sent: { address: string; body: unknown }[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (asked, options) => {
    const address = String(asked);
    if (options?.method === "POST") {
      const body = JSON.parse(String(options.body));
      sent.push({ address, body });
      request = address.endsWith("/product")
        ? { ...OPEN, product: "star-reader" }
        : { ...OPEN, product: "star-reader", status: "answered", decision: body.status, answeredAt: OPEN.askedAt };
      return new Response(JSON.stringify(request));
    }
    if (address.includes("/record-schema")) {
      return new Response(JSON.stringify(SCHEMA));
    }
    if (address.endsWith("/decisions")) {
      const steps = [{ status: "requested", decidedOn: "2026-03-04", kind: "products", key: "star-reader" }];
      return new Response(JSON.stringify({ version: 1, steps, next: ["approved", "denied"], today: "2026-03-09" }));
    }
    if (address.includes("/record/products")) {
      return new Response(JSON.stringify({ items: [], next: null, total: 0 }));
    }
    return new Response(JSON.stringify({ requests: [request] }));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("a request becomes a product, is decided and leaves the list of what waits", async () => {
  const sent = server();
  const user = userEvent.setup();
  const { container } = renderInEnglish(<RequestsScreen slug="cedar-bluff" />);

  await user.click(await screen.findByRole("button", { name: "Make a product “Star Reader”" }));
  await user.selectOptions(
    await screen.findByLabelText("Answer"),
    await screen.findByRole("option", { name: "Denied" }),
  );
  await user.type(screen.getByLabelText(/^Why, in words/), "It sells what it records.");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Record and send the answer" }));

  expect(await screen.findByText("No request is waiting")).toBeTruthy();
  expect(sent.map(({ body }) => body)).toMatchObject([
    {},
    { status: "denied", decidedOn: "2026-03-09", reason: "It sells what it records." },
  ]);
});
