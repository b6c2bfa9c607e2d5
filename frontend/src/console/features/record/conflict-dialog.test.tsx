import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { ConflictDialog } from "./conflict-dialog";
import { fieldsOf } from "./schema";

const schema = {
  $defs: {
    elements: {
      type: "object",
      required: ["key", "name"],
      properties: {
        key: { type: "string" },
        name: { type: "string", "x-public-text": true },
        sensitivity: {
          type: "string",
          enum: ["directory", "sensitive"],
          "x-labels": { directory: "Directory information", sensitive: "Sensitive" },
        },
        description: { type: "string" },
      },
    },
  },
};
const before = { name: "Bus card", sensitivity: "directory", description: "A card" };

function show(mine: object, theirs: object) {
  const onSave = vi.fn();
  renderInEnglish(
    <ConflictDialog
      before={before}
      mine={{ ...before, ...mine }}
      theirs={{ ...before, ...theirs }}
      updatedBy="Rosa Delgado"
      updatedAt="2026-11-22T10:00:00Z"
      fields={fieldsOf(schema, "elements")}
      labels={new Map()}
      onClose={vi.fn()}
      onSave={onSave}
    />,
  );
  return { onSave, user: userEvent.setup() };
}

test("both versions are shown in words, and saving waits for the open choice", async () => {
  const { onSave, user } = show(
    { description: "Mine", sensitivity: "sensitive" },
    { description: "Theirs", name: "Bus card number" },
  );
  const save = screen.getByRole("button", { name: "Save these choices" });

  expect(screen.getByText("Directory information")).toBeTruthy();
  expect(save).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("radio", { name: /Saved by Rosa Delgado Theirs/ }));
  await user.click(save);

  expect(onSave).toHaveBeenCalledWith({ description: "Theirs", sensitivity: "sensitive", name: "Bus card number" });
});

test("axe finds nothing", async () => {
  show({ name: "Mine" }, { description: "Theirs" });

  expect(await axeViolations(document.body)).toEqual([]);
});
