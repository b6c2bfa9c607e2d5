import { useMemo } from "react";
import { useText } from "../../../ui/text";
import { useItems, useLabels } from "./api/get-items";
import { useFieldTitles, useRecordSchema } from "./api/get-schema";
import { widthsOf } from "./grid/columns";
import type { Column } from "./grid/record-grid";
import { lazyRow, type Row } from "./grid/rows";
import { columnsOf } from "./kinds";
import { fieldsOf } from "./schema";
import { valueWords } from "./words";

const NOTHING: never[] = [];

/**
 * The items of a kind as rows of a grid. A narrow one shows only what names a row, and how much it lacks.
 *
 * @param chosen the fields that have a column, between commas; those that the kind shows by itself where undefined
 */
export function useRecordRows(slug: string, kind: string, isNarrow: boolean, chosen: string | undefined) {
  const text = useText();
  const wanted = useMemo(() => chosen?.split(",") ?? columnsOf(kind), [kind, chosen]);
  const { data: items, error } = useItems(slug, kind, wanted);
  const { data: schema, error: schemaError } = useRecordSchema(slug);
  const titles = useFieldTitles(slug);
  const all = useMemo(() => (schema ? fieldsOf(schema, kind) : NOTHING), [schema, kind]);
  const every = useMemo(() => wanted.flatMap((name) => all.find((field) => field.name === name) ?? []), [all, wanted]);
  const fields = isNarrow ? NOTHING : every;
  const referred = useMemo(() => [...new Set(every.flatMap(({ refersTo }) => refersTo ?? []))], [every]);
  const labels = useLabels(slug, referred);

  // What is missing stands beside the name, where it is not scrolled out of sight, and only as long as anything is.
  const isLacking = useMemo(() => (items ?? NOTHING).some(({ missing }) => missing.length > 0), [items]);
  const rows = useMemo<Row[]>(
    () =>
      (items ?? NOTHING).map(({ key, label, body, missing }) =>
        lazyRow(
          key,
          missing,
          () => [
            label,
            ...(isLacking ? [missing.map((name) => titles(name, kind)).join(", ")] : []),
            ...every.map((field) => valueWords(text, field, body[field.name], labels)),
          ],
          isNarrow
            ? () => [
                label,
                ...(isLacking ? [missing.length > 0 ? text("grid.lacks", { count: missing.length }) : ""] : []),
              ]
            : undefined,
        ),
      ),
    [items, every, labels, text, isLacking, isNarrow, titles, kind],
  );
  const headings = useMemo(
    () => [
      { id: "name", heading: text("grid.name") },
      ...(isLacking ? [{ id: "missing", heading: text("grid.missing") }] : []),
      ...every.map(({ name, title }) => ({ id: name, heading: title })),
    ],
    [every, text, isLacking],
  );
  const columns = useMemo<Column[]>(() => {
    const shown = isNarrow ? headings.slice(0, isLacking ? 2 : 1) : headings;
    const widths = widthsOf(
      shown.map(({ heading }) => heading),
      rows,
    );
    return shown.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
  }, [headings, rows, isLacking, isNarrow]);
  /** All columns in their order, also those that a narrow grid has no room for. */
  const sortable = useMemo(() => headings.map(({ id }) => id), [headings]);

  return { items, rows, columns, sortable, all, fields, labels, titles, error: error ?? schemaError };
}
