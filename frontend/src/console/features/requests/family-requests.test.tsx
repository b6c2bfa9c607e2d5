import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { FamilyRequestScreen } from "./family-request-screen";
import { FamilyRequestsScreen } from "./family-requests-screen";

vi.mock("@tanstack/react-router", () => ({ Link: ({ children }: { children: string }) => <span>{children}</span> }));

const LINE = {
  id: "one",
  kind: "inspect",
  state: "open",
  about: "Bus card",
  person: "Pat Doe",
  receivedAt: "2026-03-04T10:00:00Z",
  dueOn: "2026-04-18",
  overdue: true,
  verified: false,
};

const CASE = {
  ...LINE,
  asker: "parent",
  language: "en",
  email: "pat@example.org",
  message: "I want to see the file.",
  dueByLaw: true,
  wantsVerification: true,
  next: ["verifying", "in-progress", "answered", "declined", "withdrawn"],
  entries: [] as object[],
  steps: [{ kind: "received", at: LINE.receivedAt }],
};

/** The server's part: holds one request, which is answered only when somebody made sure who asks. */
function server() {
  let request: Omit<typeof CASE, "verified"> & { verified: object | null } = { ...CASE, verified: null };
  const sent: { address: string; body: unknown }[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (asked, options) => {
    const address = String(asked);
    if (options?.method === "POST") {
      const body = JSON.parse(String(options.body));
      sent.push({ address: address.replace(/^.*\/requests/, ""), body });
      if (address.endsWith("/verification")) {
        request = {
          ...request,
          state: "in-progress",
          verified: { at: LINE.receivedAt, by: "Ana", how: body.how },
          steps: [...request.steps, { kind: "verified", at: LINE.receivedAt }],
        };
      } else if (request.verified) {
        request = {
          ...request,
          state: body.outcome,
          next: ["in-progress"],
          entries: [{ id: "r", kind: "reply", text: body.text, writtenAt: LINE.receivedAt, by: "Ana" }],
        };
      } else {
        return new Response(JSON.stringify({ title: "Make sure who asks", status: 422 }), {
          status: 422,
          headers: { "Content-Type": "application/problem+json" },
        });
      }
      return new Response(JSON.stringify(request));
    }
    if (address.includes("/request-handlers")) {
      return new Response(JSON.stringify({ handlers: [{ id: "ana", name: "Ana" }] }));
    }
    if (address.includes("/reply-templates")) {
      return new Response(JSON.stringify({ templates: [{ id: "t", name: "Come by", text: "Come by any day." }] }));
    }
    if (address.includes("/request-statistics")) {
      const counts = [{ kind: "inspect", count: null }];
      return new Response(JSON.stringify({ smallest: 10, quarters: [{ quarter: "2026-Q1", counts }] }));
    }
    if (address.includes("/requests/one")) {
      return new Response(JSON.stringify(request));
    }
    const requests = address.includes("closed=true") ? [] : [LINE];
    return new Response(JSON.stringify({ today: "2026-05-01", waiting: 1, overdue: 1, requests, next: null }));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("the list says what is overdue, hides small numbers, and says when nothing is there", async () => {
  server();
  const user = userEvent.setup();
  const { container } = renderInEnglish(<FamilyRequestsScreen slug="cedar-bluff" />);

  const row = await screen.findByRole("row", { name: /Pat Doe/ });
  expect(within(row).getByText("Overdue")).toBeTruthy();
  expect(screen.getByText("One request waits; one is overdue.")).toBeTruthy();
  expect(await screen.findByText("Fewer than 10")).toBeTruthy();
  expect(await axeViolations(container)).toEqual([]);

  await user.selectOptions(screen.getByLabelText("Show"), "closed");
  expect(await screen.findByText("No request is closed")).toBeTruthy();
});

test("a request is answered when it is recorded who asks, and a refused reply keeps its words", async () => {
  const sent = server();
  const user = userEvent.setup();
  const { container } = renderInEnglish(<FamilyRequestScreen slug="cedar-bluff" id="one" />);

  expect(await screen.findByText("I want to see the file.")).toBeTruthy();
  await user.click(screen.getByText("Words sent often"));
  await user.selectOptions(await screen.findByLabelText("Begin with"), "Come by");
  await user.selectOptions(screen.getByLabelText("After it"), "The request is answered");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Send the reply" }));
  expect(await screen.findByText("Make sure who asks")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Your reply").value).toBe("Come by any day.");

  await user.selectOptions(screen.getByLabelText("How you made sure"), "Saw an ID");
  await user.click(screen.getByRole("button", { name: "Record it" }));
  expect(await screen.findByText(/Saw an ID: recorded by Ana/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Send the reply" }));

  expect(await screen.findByText("Come by any day.")).toBeTruthy();
  expect(screen.queryByLabelText("Your reply")).toBeNull();
  expect(sent.at(-1)).toEqual({ address: "/one/replies", body: { text: "Come by any day.", outcome: "answered" } });
});
