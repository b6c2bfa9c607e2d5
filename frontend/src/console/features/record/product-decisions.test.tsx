import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { ProductDecisions } from "./product-decisions";

const SCHEMA = {
  $defs: {
    products: {
      properties: {
        status: {
          title: "Status",
          enum: ["in-review", "approved", "denied"],
          "x-labels": { "in-review": "In review", approved: "Approved", denied: "Denied" },
        },
      },
    },
  },
};

const LIST = {
  version: 3,
  steps: [
    { status: "requested", decidedOn: null, reason: null, kind: "product-decisions", key: "reader-requested" },
    {
      status: "in-review",
      decidedOn: "2026-03-04",
      reason: "We ask what it needs a photo for.",
      kind: "products",
      key: "reader",
    },
  ],
  next: ["approved", "denied"],
  today: "2026-03-09",
};

function server() {
  const sent: { body: unknown; match: string | null }[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, options) => {
    if (options?.method === "POST") {
      sent.push({ body: JSON.parse(String(options.body)), match: new Headers(options.headers).get("If-Match") });
      const problem = {
        status: 422,
        title: "Say why",
        errors: [{ field: "reason", message: "Say why it was denied." }],
      };
      return new Response(JSON.stringify(problem), {
        status: 422,
        headers: { "Content-Type": "application/problem+json" },
      });
    }
    return new Response(JSON.stringify(LIST));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("the history is told newest first, and a refused decision says what is wrong and keeps what was typed", async () => {
  const sent = server();
  const user = userEvent.setup();
  const { container } = renderInEnglish(
    <ProductDecisions slug="cedar-bluff" product="reader" schema={SCHEMA} mayEdit={true} />,
  );

  const steps = await screen.findAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    expect.stringContaining("In review March 4, 2026We ask"),
    expect.stringContaining("requested"),
  ]);
  await user.selectOptions(screen.getByLabelText("Next decision"), "Denied");
  await user.click(screen.getByRole("button", { name: "Record decision" }));

  expect(await screen.findAllByText("Say why it was denied.")).not.toHaveLength(0);
  expect(screen.getByLabelText(/^Why, in words/).getAttribute("aria-invalid")).toBe("true");
  expect(sent[0]).toMatchObject({ match: '"3"', body: { status: "denied", decidedOn: "2026-03-09" } });
  expect(await axeViolations(container)).toEqual([]);
});

test("who may only read sees the history alone", async () => {
  server();
  renderInEnglish(<ProductDecisions slug="cedar-bluff" product="reader" schema={SCHEMA} mayEdit={false} />);

  await screen.findAllByRole("listitem");

  expect(screen.queryByLabelText("Next decision")).toBeNull();
});
