import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { fieldsOf } from "../schema";
import { FieldControl } from "./field-control";

const EASY = "We keep the number of the bus card so that the door can open.";
const HARD = "Transportation authorization identification is administered institutionally.";
const schema = {
  $defs: {
    elements: {
      type: "object",
      properties: {
        description: { type: "string", title: "Description", "x-public-text": true },
        cedsId: { type: "string", title: "CEDS id" },
      },
    },
  },
};
const asked: { text: string; language: string }[] = [];

/** The server's part: whatever names the hard sentence reads at grade 12, the rest at grade 5. */
beforeEach(() => {
  asked.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, options) => {
    const body = JSON.parse(String(options?.body));
    asked.push(body);
    const above = body.text.includes(HARD);
    const hardest = { text: above ? HARD : body.text, grade: above ? 17 : 5 };
    return new Response(JSON.stringify({ grade: above ? 12 : 5, hardest, limit: 8, above }));
  });
});
afterEach(() => vi.restoreAllMocks());

function Shown({ name = "description", begin, language = "en" }: { name?: string; begin?: string; language?: string }) {
  const [value, setValue] = useState<unknown>(begin);
  const field = fieldsOf(schema, "elements").find((each) => each.name === name);
  return (
    field && (
      <FieldControl
        slug="cedar-bluff"
        field={field}
        value={value}
        labels={new Map()}
        isReadOnly={false}
        language={language}
        onChange={setValue}
      />
    )
  );
}

test("a public text says at which grade it reads", async () => {
  const { container } = renderInEnglish(<Shown begin={EASY} language="es" />);

  const line = await screen.findByText("Reads at grade 5. The limit is 8.");

  expect(asked).toEqual([{ text: EASY, language: "es" }]);
  expect(line.getAttribute("aria-live")).toBe("off");
  expect(screen.queryByText(/Hardest sentence/)).toBeNull();
  expect(await axeViolations(container)).toEqual([]);
});

test("once the writing stops, the line follows it, politely, and names the hardest sentence", async () => {
  renderInEnglish(<Shown begin={EASY} />);
  await screen.findByText("Reads at grade 5. The limit is 8.");

  await userEvent.type(screen.getByRole("textbox"), ` ${HARD}`);

  const line = await screen.findByText(/Reads at grade 12. The limit is 8. Hardest sentence:/, {}, { timeout: 3000 });
  expect(line.querySelector("q")?.textContent).toBe(HARD);
  expect(line.querySelector("q")?.lang).toBe("en");
  expect(line.getAttribute("aria-live")).toBe("polite");
  expect(line.dataset.above).toBe("true");
  expect(asked.map(({ text }) => text)).toEqual([EASY, `${EASY} ${HARD}`]);
});

test("a short text and one that nobody reads in public are not measured", async () => {
  renderInEnglish(
    <>
      <Shown begin="Bus card number" />
      <Shown name="cedsId" begin={EASY} />
    </>,
  );

  await waitFor(() => expect(screen.getAllByRole("textbox")).toHaveLength(2));
  expect(asked).toEqual([]);
});

test("the first letter typed into an empty text leaves the cursor where it is", async () => {
  renderInEnglish(<Shown />);

  await userEvent.type(screen.getByRole("textbox"), "Bus");

  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Bus");
});
