import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { Button } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { useText } from "../../../ui/text";
import type { Seen } from "./api/edit-items";
import { type PasteRefusal, readRange, sheetOf, writeCsv, writeRange } from "./grid/clipboard";
import type { Place } from "./grid/navigation";
import { RecordGrid } from "./grid/record-grid";
import { type Row, view } from "./grid/rows";
import { nameField } from "./kinds";
import { fieldOfColumn, pasteColumns } from "./paste";
import type { RecordSearch } from "./record-search";
import type { useRecordRows } from "./use-record-rows";
import { ViewPicker } from "./view-picker";
import { valueWords } from "./words";

const PasteDialog = lazy(async () => ({ default: (await import("./paste-dialog")).PasteDialog }));

interface Selection {
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onMany: () => void;
  onRemove: () => void;
  /** Whether ranges may be pasted, which is an import. */
  mayPaste: boolean;
}

interface RecordTableProps {
  slug: string;
  kind: string;
  itemKey: string | undefined;
  search: RecordSearch;
  found: ReturnType<typeof useRecordRows>;
  /** Absent for those who may only look. */
  selection: Selection | undefined;
  onOpen: (key: string) => void;
  onUndo: () => void;
  onPasted: (changed: Seen[], added: number) => void;
}

/** The grid with its filter, or with what can be done with the rows that are selected. */
export function RecordTable({
  slug,
  kind,
  itemKey,
  search,
  found,
  selection,
  onOpen,
  onUndo,
  onPasted,
}: RecordTableProps) {
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const { items, rows, columns, sortable, all, fields, labels, titles } = found;
  const [sheet, setSheet] = useState<string>();
  const [refusal, setRefusal] = useState<PasteRefusal>();

  // The address follows the filter, the grid follows when it can: typing never waits for 5,000 rows.
  const [q, setQ] = useState(search.q ?? "");
  const wanted = useDeferredValue(q);
  const sort = search.sort
    ? { column: search.sort.replace(/^-/, ""), descending: search.sort.startsWith("-") }
    : undefined;
  const sortBy = sort ? sortable.indexOf(sort.column) : -1;
  const shown = useMemo(
    () =>
      view(
        rows,
        {
          q: wanted,
          missing: search.missing ?? "",
          sortBy: sortBy < 0 ? undefined : sortBy,
          descending: sort?.descending ?? false,
        },
        text.language,
      ),
    [rows, wanted, search.missing, sortBy, sort?.descending, text.language],
  );
  const lacking = useMemo(() => [...new Set((items ?? []).flatMap(({ missing }) => missing))].sort(), [items]);
  const known = useMemo(() => pasteColumns(all), [all]);
  const choices = useMemo(() => all.filter(({ name }) => name !== nameField(kind)), [all, kind]);
  const shownFields = useMemo(() => fields.map(({ name }) => name), [fields]);
  const bodies = useMemo(() => new Map((items ?? []).map((item) => [item.key, item])), [items]);

  const change = (changed: { [name in keyof RecordSearch]: RecordSearch[name] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined && value !== ""),
    );
    return itemKey === undefined
      ? navigate({ to: "/console/$slug/record/$kind", params: { slug, kind }, search: next, replace: true })
      : navigate({
          to: "/console/$slug/record/$kind/$key",
          params: { slug, kind, key: itemKey },
          search: next,
          replace: true,
        });
  };

  const selected = selection?.selected ?? new Set<string>();
  const chosen = shown.filter(({ key }) => selected.has(key));
  const pasted = columns.map(({ id }) => {
    const field = fieldOfColumn(kind, id);
    return known.find((each) => each.field === field);
  });
  const cellsOf = ({ key, cells }: Row): string[] => {
    const body = bodies.get(key)?.body;
    return columns.map(({ id }, at) => {
      const field = fields.find(({ name }) => name === id);
      return field && body ? valueWords(text, field, body[field.name], labels, "; ") : (cells[at] ?? "");
    });
  };
  // The selected rows with keys and headings, as a spreadsheet takes them and this grid takes them back; else one cell.
  const copy = (place: Place): string => {
    const row = shown[place.row];
    if (chosen.length === 0) {
      return (row && cellsOf(row)[place.column]) ?? "";
    }
    const kept = <T,>(cells: T[]) => cells.filter((_, at) => pasted[at]);
    return writeRange([
      ["key", ...pasted.flatMap((column) => column?.heading ?? [])],
      ...chosen.map((each) => [each.key, ...kept(cellsOf(each))]),
    ]);
  };
  const paste = (range: string, place: Place) => {
    if (!selection?.mayPaste) {
      setRefusal("no-import");
      return;
    }
    const at = Math.max(0, place.row);
    const made = sheetOf(
      readRange(range),
      {
        columns: pasted.slice(Math.max(0, place.column)),
        keys: (chosen.length > 0 ? chosen : shown.slice(at)).map(({ key }) => key),
        fills: chosen.length > 0,
      },
      known,
    );
    setRefusal(typeof made === "string" ? made : undefined);
    setSheet(typeof made === "string" ? undefined : writeCsv(made));
  };

  return (
    <>
      {selection && selected.size > 0 ? (
        <section className="pv-bar pv-bar--selection" aria-label={text("many.selection")}>
          <p role="status">
            <strong>{text("many.selected", { count: selected.size })}</strong>
          </p>
          <Button onPress={selection.onMany}>{text("many.edit")}</Button>
          <Button look="danger" onPress={selection.onRemove}>
            {text("item.delete")}
          </Button>
          <Button look="quiet" onPress={() => selection.onSelect(new Set())}>
            {text("many.clear")}
          </Button>
          <p className="pv-soft">{text("many.keys")}</p>
        </section>
      ) : (
        <search className="pv-bar">
          <Field label={text("record.filter")}>
            {(ids) => (
              <input
                {...ids}
                type="search"
                className="pv-input"
                value={q}
                onChange={({ target }) => {
                  setQ(target.value);
                  change({ q: target.value });
                }}
              />
            )}
          </Field>
          <Field label={text("record.missing")}>
            {(ids) => (
              <select
                {...ids}
                className="pv-input"
                value={search.missing ?? ""}
                onChange={({ target }) => change({ missing: target.value })}
              >
                <option value="">{text("record.missing.all")}</option>
                <option value="any">{text("record.missing.any")}</option>
                {lacking.map((name) => (
                  <option key={name} value={name}>
                    {text("record.missing.field", { field: titles(name, kind) })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p className="pv-bar__count" role="status">
            {text("record.shown", { count: formats.number(shown.length), of: formats.number(rows.length) })}
          </p>
          <ViewPicker
            slug={slug}
            kind={kind}
            search={search}
            fields={choices}
            shown={shownFields}
            onShow={({ q: words, missing, sort: order, columns: chosenColumns }) => {
              setQ(words ?? "");
              change({ q: words, missing, sort: order, columns: chosenColumns });
            }}
          />
        </search>
      )}
      {refusal && (
        <Notice tone="warn" title={text(`paste.refused.${refusal}`)} live>
          {refusal !== "no-import" && <p>{text("paste.refused.how")}</p>}
        </Notice>
      )}
      {shown.length === 0 ? (
        <Empty title={text("record.none-found")}>
          <Button
            look="quiet"
            onPress={() => {
              setQ("");
              change({ q: undefined, missing: undefined });
            }}
          >
            {text("record.show-all")}
          </Button>
        </Empty>
      ) : (
        <RecordGrid
          label={text(`kind.${kind}`)}
          columns={columns}
          rows={shown}
          open={itemKey}
          sort={sort}
          onSort={(column) =>
            change({ sort: sort?.column !== column ? column : sort.descending ? undefined : `-${column}` })
          }
          onOpen={onOpen}
          onCopy={copy}
          editing={
            selection && {
              selected,
              onSelect: selection.onSelect,
              onPaste: paste,
              onUndo,
            }
          }
        />
      )}
      {sheet !== undefined && (
        <Suspense>
          <PasteDialog
            slug={slug}
            kind={kind}
            sheet={sheet}
            onClose={() => setSheet(undefined)}
            onDone={(changed, added) => {
              setSheet(undefined);
              onPasted(changed, added);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
