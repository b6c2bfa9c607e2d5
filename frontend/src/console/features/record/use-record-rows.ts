import { useCallback, useMemo } from "react";
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
  const fields = useMemo(
    () => (isNarrow ? [] : wanted.flatMap((name) => all.find((field) => field.name === name) ?? [])),
    [all, wanted, isNarrow],
  );
  const referred = useMemo(() => [...new Set(fields.flatMap(({ refersTo }) => refersTo ?? []))], [fields]);
  const labels = useLabels(slug, referred);

  // What is missing stands beside the name, where it is not scrolled out of sight, and only as long as anything is.
  const isLacking = useMemo(() => (items ?? NOTHING).some(({ missing }) => missing.length > 0), [items]);
  const lacks = useCallback(
    (missing: string[]) =>
      isNarrow && missing.length > 0
        ? text("grid.lacks", { count: missing.length })
        : missing.map((name) => titles(name, kind)).join(", "),
    [isNarrow, text, titles, kind],
  );
  const rows = useMemo<Row[]>(
    () =>
      (items ?? NOTHING).map(({ key, label, body, missing }) =>
        lazyRow(key, missing, () => [
          label,
          ...(isLacking ? [lacks(missing)] : []),
          ...fields.map((field) => valueWords(text, field, body[field.name], labels)),
        ]),
      ),
    [items, fields, labels, text, isLacking, lacks],
  );
  const columns = useMemo<Column[]>(() => {
    const named = [
      { id: "name", heading: text("grid.name") },
      ...(isLacking ? [{ id: "missing", heading: text("grid.missing") }] : []),
      ...fields.map(({ name, title }) => ({ id: name, heading: title })),
    ];
    const widths = widthsOf(
      named.map(({ heading }) => heading),
      rows,
    );
    return named.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
  }, [fields, rows, text, isLacking]);

  return { items, rows, columns, all, fields, labels, titles, error: error ?? schemaError };
}
