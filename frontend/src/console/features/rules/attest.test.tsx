import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import type { FindingView } from "./api/get-findings";
import { AttestForm } from "./attest-form";
import { Attested } from "./attested";
import { aYearAfter } from "./standing";

const FINDING: FindingView = {
  plugin: "state-utah",
  rule: "UT-303",
  point: "UT-303.training",
  title: "Training",
  duty: "Staff with access are trained.",
  citation: "Utah Code 53E-9-303",
  severity: "binding",
  status: "needs-attestation",
  explanation: "No record shows it.",
  subjects: [{ kind: "schools", key: "elm-school", label: "Elm School" }],
  attestable: true,
  attestations: [],
};

function server() {
  const sent: unknown[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, options) => {
    if (options?.method === "POST") {
      sent.push([String(address), JSON.parse(String(options.body))]);
      return String(address).endsWith("/withdrawals")
        ? new Response(null, { status: 204 })
        : new Response(JSON.stringify({ attestations: [] }), { status: 201 });
    }
    return new Response(JSON.stringify({ findings: [] }));
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("a person answers for what no record shows, for a year unless they say otherwise", async () => {
  const sent = server();
  const done = vi.fn();
  const user = userEvent.setup();
  const { container } = renderInEnglish(
    <AttestForm slug="cedar-bluff" finding={FINDING} today="2028-02-29" me="Ana Ruiz" onDone={done} />,
  );

  await user.type(screen.getByLabelText(/^What is true/), "All were trained.");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Keep the statement" }));

  await vi.waitFor(() => expect(done).toHaveBeenCalled());
  expect(sent).toEqual([
    [
      expect.stringContaining("/attestations"),
      {
        plugin: "state-utah",
        rule: "UT-303",
        point: "UT-303.training",
        subjects: [{ kind: "schools", key: "elm-school" }],
        saidBy: "Ana Ruiz",
        saidOn: "2028-02-29",
        validUntil: "2029-02-28",
        words: "All were trained.",
      },
    ],
  ]);
});

test("a statement about several items is shown once and withdrawn whole, with a reason", async () => {
  const sent = server();
  const user = userEvent.setup();
  const said = {
    kind: "schools",
    saidBy: "Ana Ruiz",
    saidOn: "2026-03-01",
    validUntil: "2027-03-01",
    words: "The signs are up.",
    enteredBy: "Ana Ruiz",
  };
  renderInEnglish(
    <Attested
      slug="cedar-bluff"
      attestations={[
        { ...said, id: "one", key: "elm-school" },
        { ...said, id: "two", key: "oak-school" },
      ]}
      mayWithdraw={true}
    />,
  );

  expect(screen.getAllByText("The signs are up.")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Withdraw the statement" }));
  await user.type(screen.getByLabelText(/^Why it no longer holds/), "One sign fell.");
  await user.click(screen.getByRole("button", { name: "Withdraw the statement" }));

  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([
    [expect.stringContaining("/attestations/withdrawals"), { ids: ["one", "two"], reason: "One sign fell." }],
  ]);
});

test("a year after a leap day is the day before", () => {
  expect(aYearAfter("2028-02-29")).toBe("2029-02-28");
  expect(aYearAfter("2026-07-01")).toBe("2027-07-01");
});
