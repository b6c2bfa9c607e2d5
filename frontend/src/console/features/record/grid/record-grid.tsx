import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLocale } from "react-aria-components";
import { useText } from "../../../../ui/text";
import { move, type Place } from "./navigation";
import type { Row } from "./rows";
import { extended, toggled } from "./selection";

const ROW_HEIGHT = 40;

export interface Column {
  id: string;
  heading: string;
  /** How many characters it would like to show. */
  width: number;
}

/** Selecting rows, and what is done with them; a grid without is only looked at. */
export interface GridEditing {
  /** The keys of the selected rows. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** A range was pasted with the focus on this row and column, which counts without the column of marks. */
  onPaste: (text: string, place: Place) => void;
  onUndo: () => void;
}

interface RecordGridProps {
  label: string;
  columns: Column[];
  rows: Row[];
  /** The key of the item that stands open beside the grid. */
  open: string | undefined;
  sort: { column: string; descending: boolean } | undefined;
  onSort: (column: string) => void;
  onOpen: (key: string) => void;
  /** The text of a cell, or of the selected rows where the place has none. */
  onCopy: (place: Place) => string;
  editing?: GridEditing | undefined;
}

/**
 * A grid that draws only the rows in sight. One cell at a time can be reached with Tab; arrows, Home, End and the page
 * keys go on from there. Enter opens the item or sorts by the heading; space selects the row, Shift extends the selection,
 * and a range can be copied from a spreadsheet and pasted into it.
 */
export function RecordGrid({ label, columns, rows, open, sort, onSort, onOpen, onCopy, editing }: RecordGridProps) {
  const text = useText();
  const { direction } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  // Marks stand in a column of their own before the others.
  const marks = editing ? 1 : 0;
  const width = columns.length + marks;
  const [place, setPlace] = useState<Place>({ row: 0, column: marks });
  const wanted = useRef(false);
  // From where Shift extends, and what was selected there before.
  const anchor = useRef<{ row: number; selected: ReadonlySet<string> }>({ row: 0, selected: new Set() });
  const current = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, width - 1) };

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the focus stays drawn however far the rest is scrolled, or the focus would fall out of the page.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(current.row >= 0 ? [current.row] : [])].sort((a, b) => a - b)),
    ],
  });

  useEffect(() => {
    if (wanted.current) {
      wanted.current = false;
      scroller.current
        ?.querySelector<HTMLElement>(`[data-place="${current.row}:${current.column}"]`)
        ?.focus({ preventScroll: true });
    }
  }, [current.row, current.column]);

  const go = (next: Place) => {
    wanted.current = true;
    setPlace(next);
    if (next.row >= 0) {
      virtual.scrollToIndex(next.row);
    }
  };

  const select = (row: number, selected: ReadonlySet<string>) => {
    anchor.current = { row, selected };
    editing?.onSelect(selected);
  };
  const extend = (to: number) => {
    const { row, selected } = anchor.current;
    editing?.onSelect(extended(selected, rows, row, Math.max(0, to)));
  };
  const toggle = (row: number) => {
    const key = rows[row]?.key;
    if (editing && key !== undefined) {
      select(row, toggled(editing.selected, key));
    }
  };
  const toggleAll = () =>
    editing && select(0, editing.selected.size === rows.length ? new Set() : new Set(rows.map(({ key }) => key)));

  const onEditingKey = (event: KeyboardEvent): boolean => {
    if (!editing) {
      return false;
    }
    const control = event.ctrlKey || event.metaKey;
    if (event.key === " ") {
      if (current.row < 0) {
        toggleAll();
      } else if (event.shiftKey) {
        extend(current.row);
      } else {
        toggle(current.row);
      }
    } else if (control && event.key.toLowerCase() === "a") {
      toggleAll();
    } else if (control && !event.shiftKey && event.key.toLowerCase() === "z") {
      editing.onUndo();
    } else if (event.key === "Escape" && editing.selected.size > 0) {
      select(current.row, new Set());
    } else {
      return false;
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const next = move(current, event, { rows: rows.length, columns: width, page }, direction === "rtl");
    if (next) {
      event.preventDefault();
      if (event.shiftKey && next.row !== current.row) {
        extend(next.row);
      } else {
        anchor.current = { row: next.row, selected: editing?.selected ?? new Set() };
      }
      go(next);
    } else if (onEditingKey(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      const column = columns[current.column - marks];
      const row = rows[current.row];
      if (row) {
        onOpen(row.key);
      } else if (column) {
        onSort(column.id);
      } else {
        toggleAll();
      }
    }
  };

  // One listener for all cells: a row that is drawn while somebody scrolls brings nothing of its own.
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target);
    const row = at && rows[at.row];
    if (!at) {
      return;
    }
    if (!row) {
      const column = columns[at.column - marks];
      return column ? onSort(column.id) : toggleAll();
    }
    const isMark = at.column < marks;
    if (editing && event.shiftKey) {
      extend(at.row);
    } else if (editing && (isMark || event.ctrlKey || event.metaKey)) {
      toggle(at.row);
    } else {
      anchor.current = { row: at.row, selected: editing?.selected ?? new Set() };
      onOpen(row.key);
    }
  };

  const onClipboard = (event: ClipboardEvent, act: (place: Place) => void) => {
    event.preventDefault();
    act({ row: current.row, column: current.column - marks });
  };

  const { inlineSize, template } = useMemo(() => {
    // Names are read whole; of the rest the beginning tells most.
    const isSmall = columns.length <= 2;
    const least = columns.map((column, at) => Math.min(column.width, isSmall ? 8 : at === 0 ? 24 : 13));
    return {
      inlineSize: `max(100%, calc(${least.reduce((sum, each) => sum + each, 0)}ch + ${columns.length + marks * 2}rem))`,
      template: [
        ...(marks > 0 ? ["2.75rem"] : []),
        ...columns.map((column, at) => `minmax(calc(${least[at]}ch + 1rem), ${column.width}fr)`),
      ].join(" "),
    };
  }, [columns, marks]);
  const reach = (column: number) => ({
    "data-place": `-1:${column}`,
    tabIndex: current.row === -1 && column === current.column ? 0 : -1,
  });

  const selectWords = text("grid.select");

  return (
    <div
      ref={scroller}
      className="pv-grid"
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={width}
      aria-multiselectable={editing !== undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={({ target }) => setPlace(placeOf(target) ?? place)}
      onCopy={(event) => onClipboard(event, (at) => event.clipboardData.setData("text/plain", onCopy(at)))}
      onPaste={(event) =>
        editing && onClipboard(event, (at) => editing.onPaste(event.clipboardData.getData("text/plain"), at))
      }
    >
      <div role="rowgroup" className="pv-grid__head" style={{ inlineSize }}>
        <div role="row" aria-rowindex={1} className="pv-grid__row" style={{ gridTemplateColumns: template }}>
          {editing && (
            <div
              role="columnheader"
              className="pv-grid__mark"
              data-state={editing.selected.size === 0 ? "none" : editing.selected.size === rows.length ? "all" : "some"}
              aria-colindex={1}
              {...reach(0)}
            >
              <span className="pv-unseen">{text("grid.select-all")}</span>
            </div>
          )}
          {columns.map((column, at) => {
            const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : "none";
            return (
              <div
                key={column.id}
                role="columnheader"
                className="pv-grid__heading"
                aria-colindex={at + marks + 1}
                aria-sort={sorted}
                title={text("grid.sort", { column: column.heading })}
                {...reach(at + marks)}
              >
                {column.heading}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="pv-grid__body" style={{ inlineSize, blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <GridRow
                key={row.key}
                row={row}
                index={index}
                start={start}
                template={template}
                columns={columns}
                marks={marks}
                reached={index === current.row ? current.column : undefined}
                isSelected={editing?.selected.has(row.key)}
                isOpen={row.key === open}
                selectWords={selectWords}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The place of the cell that something happened in. */
function placeOf(target: EventTarget): Place | undefined {
  const place = target instanceof Element && target.closest<HTMLElement>("[data-place]")?.dataset.place;
  const [row, column] = place ? place.split(":").map(Number) : [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

interface GridRowProps {
  row: Row;
  index: number;
  /** Where it begins, in pixels from the first row. */
  start: number;
  template: string;
  columns: Column[];
  marks: number;
  /** The column that Tab reaches, if it is in this row. */
  reached: number | undefined;
  isSelected: boolean | undefined;
  isOpen: boolean;
  selectWords: string;
}

const GridRow = memo(function GridRow({
  row,
  index,
  start,
  template,
  columns,
  marks,
  reached,
  isSelected,
  isOpen,
  selectWords,
}: GridRowProps) {
  const reach = (column: number) => ({
    "data-place": `${index}:${column}`,
    tabIndex: column === reached ? 0 : -1,
    "aria-colindex": column + 1,
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen ? "true" : undefined}
      className="pv-grid__row"
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      {marks > 0 && (
        <div role="gridcell" className="pv-grid__mark" data-state={isSelected ? "all" : "none"} {...reach(0)}>
          <span className="pv-unseen">{selectWords}</span>
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={at === 0 ? "rowheader" : "gridcell"}
          className={
            column.id === "missing" && row.cells[at] ? "pv-grid__cell pv-grid__cell--missing" : "pv-grid__cell"
          }
          {...reach(at + marks)}
        >
          {row.cells[at]}
        </div>
      ))}
    </div>
  );
});
