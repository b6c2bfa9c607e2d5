import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { DocumentControl } from "./document-control";

const HASH = "a".repeat(64);
const READABLE = { pages: 3, tagged: true, titled: true, language: "en-US", scannedOnly: false };

const view = (accessibility: object | undefined, barriers: string[]) => ({
  hash: HASH,
  name: "Signed agreement.pdf",
  type: accessibility ? "pdf" : "png",
  size: 239_600,
  accessibility,
  barriers,
  uploadedAt: "2026-03-04T09:00:00Z",
  uploadedBy: "Steward",
});

/** The server's part: knows one document, and answers an upload with `uploaded`. */
function server(accessibility: object | undefined, barriers: string[] = [], uploaded?: () => Response) {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, options) =>
    options?.method === "POST" && uploaded ? uploaded() : new Response(JSON.stringify(view(accessibility, barriers))),
  );
}

afterEach(() => vi.restoreAllMocks());

function Shown({ begin }: { begin?: string }) {
  const [hash, setHash] = useState(begin);
  return (
    <>
      <DocumentControl
        slug="cedar-bluff"
        label="Public copy"
        hint="What everyone may read"
        hash={hash}
        isDisabled={false}
        onChange={setHash}
      />
      <output>{hash ?? "none"}</output>
    </>
  );
}

const pdf = () => new File(["%PDF"], "Signed agreement.pdf", { type: "application/pdf" });

async function choose(container: HTMLElement, file: File) {
  const input = container.querySelector<HTMLInputElement>("input[type=file]");
  await userEvent.upload(input as HTMLInputElement, file);
}

test("an uploaded document is named with its type, size and pages", async () => {
  server(READABLE);
  const { container } = renderInEnglish(<Shown />);

  await choose(container, pdf());

  const link = await screen.findByRole("link", { name: "Signed agreement.pdf" });
  expect(link.getAttribute("href")).toBe(`/api/districts/cedar-bluff/documents/${HASH}/content`);
  expect(screen.getByText(/PDF, 240 kB · 3 pages/)).toBeDefined();
  expect(screen.getByText(/No barrier found/)).toBeDefined();
  expect(screen.getByText("Uploaded. Save the item to keep it here.")).toBeDefined();
  expect(screen.getByText(HASH)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("what keeps people from reading a document is said in words", async () => {
  server({ ...READABLE, tagged: false, language: undefined }, ["untagged", "no-language"]);
  renderInEnglish(<Shown begin={HASH} />);

  expect(await screen.findByText(/Not tagged/)).toBeDefined();
  expect(screen.getByText(/Says no language/)).toBeDefined();
  expect(screen.queryByText(/Says no title/)).toBeNull();
});

test("a scan is told as a scan and nothing else", async () => {
  server({ ...READABLE, tagged: false, titled: false, scannedOnly: true }, ["scanned"]);
  renderInEnglish(<Shown begin={HASH} />);

  expect(await screen.findByText(/Scanned pages without text/)).toBeDefined();
  expect(screen.queryByText(/Not tagged/)).toBeNull();
});

test("a refused file is told with its reason, and what stood there stands", async () => {
  server(
    READABLE,
    [],
    () => new Response(JSON.stringify({ title: "This PDF is locked", detail: "It has a password." }), { status: 422 }),
  );
  const { container } = renderInEnglish(<Shown begin={HASH} />);
  await screen.findByRole("link", { name: "Signed agreement.pdf" });

  await choose(container, pdf());

  expect(await screen.findByText("This PDF is locked")).toBeDefined();
  expect(screen.getByText("What stood here before still stands.")).toBeDefined();
  expect(screen.getByText(HASH)).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("a document is removed by keyboard", async () => {
  server(READABLE);
  renderInEnglish(<Shown begin={HASH} />);
  const user = userEvent.setup();
  await screen.findByRole("link", { name: "Signed agreement.pdf" });

  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Replace" }));
  await user.tab();
  await user.keyboard("{Enter}");

  expect(screen.getByText("none")).toBeDefined();
  expect(screen.getByRole("button", { name: "Upload a file" })).toBeDefined();
});
