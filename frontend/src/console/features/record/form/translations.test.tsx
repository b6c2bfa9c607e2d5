import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { type Body, partOf } from "../body";
import { fieldsOf } from "../schema";
import { Translations } from "./translations";

const schema = {
  $defs: {
    elements: {
      type: "object",
      properties: {
        name: { type: "string", title: "Name" },
        description: { type: "string", title: "Description" },
        translations: {
          type: "object",
          additionalProperties: { type: "object", properties: { name: {}, description: {} } },
        },
      },
    },
  },
};
const BODY: Body = {
  name: "Bus card number",
  description: "The number on the card.",
  translations: {
    es: {
      name: "Tarjeta",
      description: "El número.",
      translatedFrom: { name: "0000000000000000", description: "1111111111111111" },
    },
  },
};

function Shown({ isReadOnly = false }: { isReadOnly?: boolean }) {
  const [body, setBody] = useState(BODY);
  return (
    <>
      <Translations
        slug="cedar-bluff"
        language="es"
        fields={fieldsOf(schema, "elements").filter(({ name }) => name !== "translations")}
        body={body}
        labels={new Map()}
        stale={["name"]}
        isReadOnly={isReadOnly}
        errorOf={() => undefined}
        onChange={(texts) => setBody({ ...body, translations: { es: texts } })}
      />
      <output>{JSON.stringify(partOf(partOf(body, "translations"), "es").translatedFrom)}</output>
    </>
  );
}

test("a translation that is older than its original says so and can be confirmed", async () => {
  const { container } = renderInEnglish(<Shown />);

  expect(screen.getByText(/“Name” changed after this was translated/)).toBeDefined();
  expect(screen.queryByText(/“Description” changed/)).toBeNull();
  expect(await axeViolations(container)).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "The translation of “Name” is still right" }));

  expect(screen.getByText("Counts as up to date once you save.")).toBeDefined();
  expect(screen.getByText('{"description":"1111111111111111"}')).toBeDefined();
});

test("a translation that is written anew is one of what stands now", async () => {
  renderInEnglish(<Shown />);

  await userEvent.type(screen.getByDisplayValue("El número."), " Nuevo");

  expect(screen.getByText('{"name":"0000000000000000"}')).toBeDefined();
});

test("who only reads cannot confirm", () => {
  renderInEnglish(<Shown isReadOnly />);

  expect(screen.queryByRole("button", { name: /still right/ })).toBeNull();
});
