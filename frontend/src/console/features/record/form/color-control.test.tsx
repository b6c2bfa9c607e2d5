import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { fieldsOf } from "../schema";
import { FieldControl } from "./field-control";

const schema = {
  $defs: { district: { type: "object", properties: { accent: { type: "string", title: "Accent", "x-color": true } } } },
};
const asked: string[] = [];

/** The server's part: yellow cannot be read on white, and everything can on black. */
beforeEach(() => {
  asked.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    const color = `#${String(address).split("/").at(-1)}`;
    asked.push(color);
    const light = { color: "#7a6300", ground: "#ffffff", asChosen: false };
    return new Response(JSON.stringify({ light, dark: { color, ground: "#171716", asChosen: true } }));
  });
});
afterEach(() => vi.restoreAllMocks());

function Shown({ begin }: { begin?: string }) {
  const [value, setValue] = useState<unknown>(begin);
  const [field] = fieldsOf(schema, "district");
  return (
    field && (
      <>
        <FieldControl
          slug="cedar-bluff"
          field={field}
          value={value}
          labels={new Map()}
          isReadOnly={false}
          onChange={setValue}
        />
        <output>{typeof value === "string" ? value : "none"}</output>
      </>
    )
  );
}

test("a color that cannot be read is shown as what it becomes", async () => {
  const { container } = renderInEnglish(<Shown begin="#ffd000" />);

  expect(await screen.findByText(/Too light for text on a light page: shown as #7a6300/)).toBeDefined();
  expect(screen.getByText(/On a dark page, as chosen/)).toBeDefined();
  const [light, dark] = screen.getAllByText("A link on your site");
  expect(light?.style.color).toBe("rgb(122, 99, 0)");
  expect(dark?.style.background).toBe("rgb(23, 23, 22)");
  expect(await axeViolations(container)).toEqual([]);
});

test("a color is asked for once it is whole, and what is typed is put in lower case", async () => {
  renderInEnglish(<Shown />);

  await userEvent.type(screen.getByRole("textbox"), "#FFD000");

  expect(await screen.findByText(/On a dark page/)).toBeDefined();
  expect(screen.getByText("#ffd000")).toBeDefined();
  expect(asked).toEqual(["#ffd000"]);
});

test("without a color of its own a site has that of the platform", async () => {
  renderInEnglish(<Shown begin="#ffd000" />);

  await userEvent.click(screen.getByRole("button", { name: "Use the platform’s color" }));

  expect(screen.getByText("none")).toBeDefined();
  expect(screen.queryByText(/On a dark page/)).toBeNull();
});
