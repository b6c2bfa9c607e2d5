import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLocale } from "react-aria-components";
import { useText } from "../../../../ui/text";
import { move, type Place } from "./navigation";
import type { Row } from "./rows";

const ROW_HEIGHT = 44;

export interface Column {
  id: string;
  heading: string;
  /** Its share of the width. */
  share: number;
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
}

/**
 * A grid that draws only the rows in sight. One cell at a time can be reached with Tab; arrows, Home, End and the page
 * keys go on from there, Enter opens the item or sorts by the heading.
 */
export function RecordGrid({ label, columns, rows, open, sort, onSort, onOpen }: RecordGridProps) {
  const text = useText();
  const { direction } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const current = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns.length - 1) };

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

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const next = move(current, event, { rows: rows.length, columns: columns.length, page }, direction === "rtl");
    if (next) {
      event.preventDefault();
      go(next);
    } else if (event.key === "Enter" || event.key === " " || event.key === "F2") {
      event.preventDefault();
      const column = columns[current.column];
      const row = rows[current.row];
      if (row) {
        onOpen(row.key);
      } else if (column) {
        onSort(column.id);
      }
    }
  };

  const width = { inlineSize: `max(100%, ${columns.reduce((sum, { share }) => sum + share * 6, 0)}rem)` };
  const template = { gridTemplateColumns: columns.map(({ share }) => `minmax(${share * 6}rem, ${share}fr)`).join(" ") };
  const reach = (row: number, column: number) => ({
    "data-place": `${row}:${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });

  return (
    <div
      ref={scroller}
      className="pv-grid"
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="pv-grid__head" style={width}>
        <div role="row" aria-rowindex={1} className="pv-grid__row" style={template}>
          {columns.map((column, at) => {
            const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : "none";
            return (
              <div
                key={column.id}
                role="columnheader"
                className="pv-grid__heading"
                aria-colindex={at + 1}
                aria-sort={sorted}
                title={text("grid.sort", { column: column.heading })}
                onClick={() => onSort(column.id)}
                {...reach(-1, at)}
              >
                {column.heading}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="pv-grid__body" style={{ ...width, blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={row.key}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={row.key === open}
                className="pv-grid__row"
                style={{ ...template, transform: `translateY(${start}px)` }}
                onClick={() => onOpen(row.key)}
              >
                {columns.map((column, at) => (
                  <div
                    key={column.id}
                    role={at === 0 ? "rowheader" : "gridcell"}
                    aria-colindex={at + 1}
                    className={
                      column.id === "missing" && row.cells[at]
                        ? "pv-grid__cell pv-grid__cell--missing"
                        : "pv-grid__cell"
                    }
                    {...reach(index, at)}
                  >
                    {row.cells[at]}
                  </div>
                ))}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
