import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { RecordGrid } from "./record-grid";

const columns = [
  { id: "name", heading: "Name", share: 2 },
  { id: "category", heading: "Category", share: 1 },
  { id: "missing", heading: "Still missing", share: 1 },
];
const rows = Array.from({ length: 5000 }, (_, i) => ({
  key: `fact-${i}`,
  cells: [`Fact ${i}`, "Transportation", ""],
  missing: [],
}));

function show() {
  const onOpen = vi.fn();
  const onSort = vi.fn();
  const rendered = renderInEnglish(
    <RecordGrid
      label="Data elements"
      columns={columns}
      rows={rows}
      open={undefined}
      sort={undefined}
      onSort={onSort}
      onOpen={onOpen}
    />,
  );
  return { ...rendered, onOpen, onSort, user: userEvent.setup() };
}

test("only the rows in sight are drawn, and all are counted", () => {
  show();

  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("5001");
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
});

test("one cell can be reached with Tab, and arrows go on from it", async () => {
  const { user, onOpen } = show();

  await user.tab();
  expect(document.activeElement?.textContent).toBe("Fact 0");
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
  expect(document.activeElement?.getAttribute("data-place")).toBe("2:1");
  await user.keyboard("{Enter}");

  expect(onOpen).toHaveBeenCalledWith("fact-2");
});

test("the last of 5,000 rows is one stroke away", async () => {
  const { user, onOpen } = show();

  await user.tab();
  await user.keyboard("{Control>}{End}{/Control}{Enter}");

  expect(onOpen).toHaveBeenCalledWith("fact-4999");
});

test("Enter on a heading sorts by it", async () => {
  const { user, onSort } = show();

  await user.tab();
  await user.keyboard("{ArrowUp}{ArrowRight}{Enter}");

  expect(onSort).toHaveBeenCalledWith("category");
});

test("axe finds nothing", async () => {
  const { container } = show();

  expect(await axeViolations(container)).toEqual([]);
});
