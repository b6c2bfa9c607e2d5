import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { fieldsOf } from "../schema";
import { FieldControl } from "./field-control";

const schema = {
  $defs: {
    agreements: {
      type: "object",
      properties: {
        clauses: {
          type: "array",
          title: "Clauses",
          items: {
            type: "string",
            "x-offered": [
              { code: "ut-audit", title: "Audit", description: "The district may audit.", citation: "Utah Code 1" },
              { code: "ut-delete", title: "Deletion", description: "Data is deleted.", citation: "Utah Code 2" },
            ],
          },
        },
      },
    },
  },
};

function Shown({ begin }: { begin: string[] }) {
  const [value, setValue] = useState<unknown>(begin);
  const [field] = fieldsOf(schema, "agreements");
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
        <output>{JSON.stringify(value)}</output>
      </>
    )
  );
}

test("a clause that a law asks for is chosen by its title, with what it must say", async () => {
  const user = userEvent.setup();
  const { container } = renderInEnglish(<Shown begin={["ut-delete"]} />);

  await user.click(screen.getByRole("checkbox", { name: /^Audit The district may audit\. · Utah Code 1$/ }));

  expect(screen.getByText('["ut-audit","ut-delete"]')).toBeDefined();
  await user.click(screen.getByRole("checkbox", { name: /^Deletion/ }));
  expect(screen.getByText('["ut-audit"]')).toBeDefined();
  expect(await axeViolations(container)).toEqual([]);
});

test("codes that no law names stay, and more can be written", async () => {
  const user = userEvent.setup();
  renderInEnglish(<Shown begin={["own-rule", "ut-audit"]} />);
  const others = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Other codes" });
  expect(others.value).toBe("own-rule");

  await user.type(others, "{Enter}second");

  expect(screen.getByText('["ut-audit","own-rule","second"]')).toBeDefined();
});
