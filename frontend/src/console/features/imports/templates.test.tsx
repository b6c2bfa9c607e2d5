import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { axeViolations } from "../../../test/axe";
import { renderInEnglish } from "../../../test/render";
import { Templates } from "./templates";

test("offers both formats of the kind that is chosen", async () => {
  const { container } = renderInEnglish(<Templates slug="cedar-bluff" />);

  await userEvent.selectOptions(screen.getByLabelText("Kind of facts"), "schools");

  expect(screen.getByRole("link", { name: "Excel workbook" }).getAttribute("href")).toBe(
    "/api/districts/cedar-bluff/imports/templates/schools?format=xlsx&language=en",
  );
  expect(screen.getByRole("link", { name: "CSV file" }).getAttribute("href")).toBe(
    "/api/districts/cedar-bluff/imports/templates/schools?format=csv&language=en",
  );
  expect(await axeViolations(container)).toEqual([]);
});
