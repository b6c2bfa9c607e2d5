import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import { useItems, useLabels } from "./api/get-items";
import { useFieldTitles, useRecordSchema } from "./api/get-schema";
import { type Column, RecordGrid } from "./grid/record-grid";
import { lazyRow, type Row, view } from "./grid/rows";
import { ItemPanel, NewItemPanel } from "./item-panel";
import { columnsOf } from "./kinds";
import type { RecordSearch } from "./record-search";
import { fieldsOf } from "./schema";
import { valueWords } from "./words";

interface RecordScreenProps {
  slug: string;
  kind: string;
  /** The item that stands open beside the grid. */
  itemKey: string | undefined;
  search: RecordSearch;
}

const NOTHING: never[] = [];
const NARROW = "(max-width: 48em)";

/** As in console.scss: an open item lies over the grid up to this width. */
const OVERLAID = "not all and (min-width: 75em)";

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const listen = () => setMatches(media.matches);
    media.addEventListener("change", listen);
    return () => media.removeEventListener("change", listen);
  }, [query]);
  return matches;
}

export function RecordScreen({ slug, kind, itemKey, search }: RecordScreenProps) {
  const text = useText();
  const navigate = useNavigate();
  const formats = useFormats();
  const mayEdit = useMay("edit-record");
  const [isNew, setNew] = useState(false);
  // Beside an open item there is room for what names a row and what it lacks.
  const hasPanel = isNew || itemKey !== undefined;
  const narrow = useMedia(NARROW) || hasPanel;
  const isOverlaid = useMedia(OVERLAID) && hasPanel;
  const { data: items, error } = useItems(slug, kind);
  const { data: schema, error: schemaError } = useRecordSchema(slug);

  const fields = useMemo(() => {
    const all = schema ? fieldsOf(schema, kind) : [];
    return narrow ? [] : columnsOf(kind).flatMap((name) => all.find((field) => field.name === name) ?? []);
  }, [schema, kind, narrow]);
  const titles = useFieldTitles(slug);
  const referred = useMemo(() => [...new Set(fields.flatMap(({ refersTo }) => refersTo ?? []))], [fields]);
  const labels = useLabels(slug, referred);

  const columns = useMemo<Column[]>(
    () => [
      { id: "name", heading: text("grid.name"), share: narrow ? 1.8 : 2.8 },
      ...fields.map((field) => ({
        id: field.name,
        heading: field.title,
        share: field.type === "long-text" || field.type === "references" ? 2 : 1.4,
      })),
      { id: "missing", heading: text("grid.missing"), share: 1.6 },
    ],
    [fields, text, narrow],
  );
  const rows = useMemo<Row[]>(
    () =>
      (items ?? NOTHING).map(({ key, label, body, missing }) =>
        lazyRow(key, missing, () => [
          label,
          ...fields.map((field) => valueWords(text, field, body[field.name], labels)),
          missing.map((name) => titles(name, kind)).join(", "),
        ]),
      ),
    [items, fields, labels, kind, text, titles],
  );

  // The address follows the filter, the grid follows when it can: typing never waits for 5,000 rows.
  const [q, setQ] = useState(search.q ?? "");
  const wanted = useDeferredValue(q);
  const sort = search.sort
    ? { column: search.sort.replace(/^-/, ""), descending: search.sort.startsWith("-") }
    : undefined;
  const sortBy = sort ? columns.findIndex(({ id }) => id === sort.column) : -1;
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
  const lacking = useMemo(() => [...new Set((items ?? NOTHING).flatMap(({ missing }) => missing))].sort(), [items]);

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
  const open = (key: string) => {
    setNew(false);
    navigate({ to: "/console/$slug/record/$kind/$key", params: { slug, kind, key }, search });
  };
  const close = () => {
    setNew(false);
    navigate({ to: "/console/$slug/record/$kind", params: { slug, kind }, search });
  };

  // Whoever closes an item goes on in the grid where they were.
  const hadPanel = useRef(hasPanel);
  useEffect(() => {
    if (hadPanel.current && !hasPanel) {
      document.querySelector<HTMLElement>(".pv-grid [tabindex='0']")?.focus();
    }
    hadPanel.current = hasPanel;
  }, [hasPanel]);

  return (
    <div className="pv-record" data-panel={hasPanel}>
      <div className="pv-record__grid" inert={isOverlaid}>
        <Page
          title={text(`kind.${kind}`)}
          lead={
            items &&
            text("record.count", {
              count: items.length,
              incomplete: items.filter(({ missing }) => missing.length > 0).length,
            })
          }
          actions={mayEdit && <Button onPress={() => setNew(true)}>{text(`kind.${kind}.add`)}</Button>}
        >
          <ProblemNotice error={error ?? schemaError} />
          {!items && !error && <Loading />}
          {items?.length === 0 && (
            <Empty title={text("record.empty")}>
              <p>{text("record.empty.detail")}</p>
            </Empty>
          )}
          {items && items.length > 0 && (
            <>
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
              </search>
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
                  onOpen={open}
                />
              )}
            </>
          )}
        </Page>
      </div>
      {isNew ? (
        <NewItemPanel slug={slug} kind={kind} onClose={close} onCreated={open} />
      ) : (
        itemKey !== undefined && <ItemPanel key={itemKey} slug={slug} kind={kind} itemKey={itemKey} onClose={close} />
      )}
    </div>
  );
}
