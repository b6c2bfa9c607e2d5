import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { axeViolations } from "../../../../test/axe";
import { renderInEnglish } from "../../../../test/render";
import { RecordGrid } from "./record-grid";
import { lazyRow } from "./rows";

const columns = [
  { id: "name", heading: "Name", width: 20 },
  { id: "category", heading: "Category", width: 14 },
  { id: "missing", heading: "Still missing", width: 14 },
];
const rows = Array.from({ length: 5000 }, (_, i) =>
  lazyRow(`fact-${i}`, [], () => [`Fact ${i}`, "Transportation", ""]),
);

function Shown({ onOpen, onSort, onPaste, onUndo }: Record<"onOpen" | "onSort" | "onPaste" | "onUndo", () => void>) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <RecordGrid
        label="Data elements"
        columns={columns}
        rows={rows}
        open={undefined}
        sort={undefined}
        onSort={onSort}
        onOpen={onOpen}
        onCopy={({ row, column }) => `${row}:${column}`}
        editing={{ selected, onSelect: setSelected, onPaste, onUndo }}
      />
      <output>{[...selected].join(" ")}</output>
    </>
  );
}

function show() {
  const heard = { onOpen: vi.fn(), onSort: vi.fn(), onPaste: vi.fn(), onUndo: vi.fn() };
  return { ...renderInEnglish(<Shown {...heard} />), ...heard, user: userEvent.setup() };
}

const selected = () => screen.getByRole("status").textContent;

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
  expect(document.activeElement?.getAttribute("data-place")).toBe("2:2");
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

test("space selects a row, Shift with an arrow extends and shrinks, Escape clears", async () => {
  const { user } = show();

  await user.tab();
  await user.keyboard("{ArrowDown} ");
  expect(selected()).toBe("fact-1");
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  expect(selected()).toBe("fact-1 fact-2 fact-3");
  await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
  expect(selected()).toBe("fact-1 fact-2");
  await user.keyboard("{Escape}");
  expect(selected()).toBe("");
});

test("a click opens; with Shift or Control it selects", async () => {
  const { user, onOpen } = show();

  await user.keyboard("{Control>}");
  await user.click(screen.getByText("Fact 1"));
  await user.keyboard("{/Control}{Shift>}");
  await user.click(screen.getByText("Fact 3"));
  await user.keyboard("{/Shift}");
  expect(selected()).toBe("fact-1 fact-2 fact-3");
  expect(onOpen).not.toHaveBeenCalled();

  await user.click(screen.getByText("Fact 2"));
  expect(onOpen).toHaveBeenCalledWith("fact-2");
});

test("Control with A selects everything, and again nothing", async () => {
  const { user } = show();

  await user.tab();
  await user.keyboard("{Control>}a{/Control}");
  expect(selected()?.split(" ")).toHaveLength(5000);
  await user.keyboard("{Control>}a{/Control}");
  expect(selected()).toBe("");
});

test("a range is pasted where the focus is, and a cell is copied from there", async () => {
  const { user, onPaste, onUndo } = show();

  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowRight}");
  await user.paste("Transportation\tStaff");
  expect(onPaste).toHaveBeenCalledWith("Transportation\tStaff", { row: 1, column: 1 });

  const clipboardData = { setData: vi.fn() };
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData });
  expect(clipboardData.setData).toHaveBeenCalledWith("text/plain", "1:1");

  await user.keyboard("{Control>}z{/Control}");
  expect(onUndo).toHaveBeenCalledOnce();
});

test("axe finds nothing", async () => {
  const { container } = show();

  expect(await axeViolations(container)).toEqual([]);
});
