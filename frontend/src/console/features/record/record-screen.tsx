import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import type { Seen } from "./api/edit-items";
import { useUndoItems } from "./api/undo-items";
import { type Done, DoneBar } from "./done-bar";
import { isCatalogued } from "./kinds";
import type { RecordSearch } from "./record-search";
import { RecordTable } from "./record-table";
import { RemoveMany } from "./remove-many";
import { useRecordRows } from "./use-record-rows";

// The grid is there before what edits it.
const itemPanel = () => import("./item-panel");
const manyPanel = () => import("./many-panel");
const ItemPanel = lazy(async () => ({ default: (await itemPanel()).ItemPanel }));
const NewItemPanel = lazy(async () => ({ default: (await itemPanel()).NewItemPanel }));
const ManyPanel = lazy(async () => ({ default: (await manyPanel()).ManyPanel }));

interface RecordScreenProps {
  slug: string;
  kind: string;
  /** The item that stands open beside the grid. */
  itemKey: string | undefined;
  search: RecordSearch;
}

/** What else than an item stands beside the grid. */
type Aside = "new" | "many" | undefined;

const NARROW = "(max-width: 48em)";

/** As in the style sheet: an open item lies over the grid up to this width. */
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
  const mayEdit = useMay("edit-record");
  const mayImport = useMay("import");
  const [aside, setAside] = useState<Aside>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done>();
  const [isRemoving, setRemoving] = useState(false);
  const undoing = useUndoItems(slug, kind);
  // Beside an open item there is room for what names a row and what it lacks.
  const hasPanel = aside !== undefined || itemKey !== undefined;
  const isNarrow = useMedia(NARROW) || hasPanel;
  const isOverlaid = useMedia(OVERLAID) && hasPanel;
  const found = useRecordRows(slug, kind, isNarrow, search.columns);
  const { items, error } = found;
  const chosen = useMemo<Seen[]>(
    () => (items ?? []).filter(({ key }) => selected.has(key)).map(({ key, version }) => ({ key, version })),
    [items, selected],
  );

  const open = (key: string) => {
    setAside(undefined);
    navigate({ to: "/console/$slug/record/$kind/$key", params: { slug, kind, key }, search });
  };
  const close = () => {
    setAside(undefined);
    navigate({ to: "/console/$slug/record/$kind", params: { slug, kind }, search });
  };
  const show = (wanted: Aside) => {
    if (itemKey !== undefined) {
      navigate({ to: "/console/$slug/record/$kind", params: { slug, kind }, search });
    }
    setAside(wanted);
  };
  const undo = () => {
    if (done && done.items.length > 0 && !undoing.isPending) {
      undoing.mutate(done.items, {
        onSuccess: ({ written, left }) =>
          setDone({ what: done.what === "undone" ? "changed" : "undone", items: written, added: 0, left }),
      });
    }
  };

  // Whoever looks at a grid mostly opens an item next.
  const isShown = items !== undefined;
  useEffect(() => {
    if (isShown) {
      void itemPanel();
    }
  }, [isShown]);

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
          actions={
            mayEdit && (
              <>
                {isCatalogued(kind) && (
                  <Link
                    className="pv-button pv-button--quiet"
                    to="/console/$slug/catalogue/$catalogue"
                    params={{ slug, catalogue: kind }}
                  >
                    {text("record.from-catalogue")}
                  </Link>
                )}
                {kind === "policies" && (
                  <a className="pv-button pv-button--quiet" href={`/api/districts/${slug}/policy-manual`} download>
                    {text("manual.pdf")}
                  </a>
                )}
                {kind === "policies" && mayImport && (
                  <Link className="pv-button pv-button--quiet" to="/console/$slug/policy-files" params={{ slug }}>
                    {text("manual.title")}
                  </Link>
                )}
                <Button onPress={() => show("new")}>{text(`kind.${kind}.add`)}</Button>
              </>
            )
          }
        >
          <ProblemNotice error={error} />
          {!items && !error && <Loading />}
          {items?.length === 0 && (
            <Empty title={text("record.empty")}>
              <p>{text("record.empty.detail")}</p>
              {mayEdit && (
                <p>
                  <Link to="/console/$slug/start" params={{ slug }}>
                    {text("today.start.how")}
                  </Link>
                </p>
              )}
            </Empty>
          )}
          {done && (
            <DoneBar
              slug={slug}
              kind={kind}
              done={done}
              isPending={undoing.isPending}
              error={undoing.error}
              onUndo={undo}
              onClose={() => setDone(undefined)}
            />
          )}
          {items && items.length > 0 && (
            <RecordTable
              slug={slug}
              kind={kind}
              itemKey={itemKey}
              search={search}
              found={found}
              selection={
                mayEdit
                  ? {
                      selected,
                      onSelect: setSelected,
                      onMany: () => show("many"),
                      onRemove: () => setRemoving(true),
                      mayPaste: mayImport,
                    }
                  : undefined
              }
              onOpen={open}
              onUndo={undo}
              onPasted={(changed, added) => setDone({ what: "pasted", items: changed, added, left: [] })}
            />
          )}
        </Page>
      </div>
      {isRemoving && (
        <RemoveMany
          slug={slug}
          kind={kind}
          items={chosen}
          onClose={() => setRemoving(false)}
          onDone={(removed) => {
            setDone(removed);
            setSelected(new Set());
            setRemoving(false);
          }}
        />
      )}
      <Suspense fallback={<div className="pv-panel" aria-busy="true" />}>
        {aside === "new" && <NewItemPanel slug={slug} kind={kind} onClose={close} onCreated={open} />}
        {aside === "many" && (
          <ManyPanel
            slug={slug}
            kind={kind}
            items={chosen}
            onClose={close}
            onDone={({ written, left }) => {
              setDone({ what: "changed", items: written, added: 0, left });
              setSelected(new Set());
              close();
            }}
          />
        )}
        {aside === undefined && itemKey !== undefined && (
          <ItemPanel
            key={itemKey}
            slug={slug}
            kind={kind}
            itemKey={itemKey}
            onClose={close}
            onSaved={(key, version) => setDone({ what: "changed", items: [{ key, version }], added: 0, left: [] })}
          />
        )}
      </Suspense>
    </div>
  );
}
