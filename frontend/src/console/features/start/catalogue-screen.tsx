import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import { type CatalogueName, type Entry, useCatalogue } from "./api/search-catalogue";
import { useTakeFromCatalogue } from "./api/take-from-catalogue";
import { useCategoryWords } from "./category-words";

interface CatalogueScreenProps {
  slug: string;
  catalogue: CatalogueName;
}

/** Search while typing, tick what fits, and put it all into the record at once. */
export function CatalogueScreen({ slug, catalogue }: CatalogueScreenProps) {
  const text = useText();
  const mayEdit = useMay("edit-record");
  const [words, setWords] = useState("");
  // Whole entries, so that what was ticked stays in sight while the search goes on.
  const [picked, setPicked] = useState<ReadonlyMap<string, Entry>>(new Map());
  const { data, error, isFetching } = useCatalogue(slug, catalogue, words);
  const take = useTakeFromCatalogue(slug, catalogue);
  const isAsked = words.trim() !== "";
  const found = isAsked ? (data ?? []) : [];

  const toggle = (entry: Entry) => {
    const next = new Map(picked);
    if (!next.delete(entry.id)) {
      next.set(entry.id, entry);
    }
    setPicked(next);
    take.reset();
  };

  return (
    <Page title={text(`catalogue.${catalogue}`)} lead={text(`catalogue.${catalogue}.lead`)}>
      <search className="pv-bar">
        <Field label={text("catalogue.search")}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              className="pv-input"
              autoComplete="off"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <p className="pv-bar__count" role="status">
          {isAsked && data && !isFetching && text("catalogue.found", { count: found.length })}
        </p>
      </search>
      <ProblemNotice error={error ?? take.error} kept={text("catalogue.kept")} />
      {take.data && (
        <Notice tone="ok" title={text("catalogue.taken", { count: take.data.added.length, kept: take.data.kept })} live>
          <p>{text(`catalogue.${catalogue}.next`)}</p>
          <p>
            <Link to="/console/$slug/record/$kind" params={{ slug, kind: catalogue }} search={{ missing: "any" }}>
              {text(`kind.${catalogue}`)}
            </Link>
          </p>
        </Notice>
      )}
      {isAsked && data?.length === 0 && !isFetching && <p className="pv-soft">{text("catalogue.nothing")}</p>}
      <Picks slug={slug} entries={found} picked={picked} onToggle={mayEdit ? toggle : undefined} />
      {picked.size > 0 && (
        <section className="pv-picked" aria-labelledby="picked">
          <h2 id="picked">{text("catalogue.picked", { count: picked.size })}</h2>
          <ul>
            {[...picked.values()].map((entry) => (
              <li key={entry.id}>
                {entry.name}{" "}
                <Button
                  look="plain"
                  aria-label={text("catalogue.leave", { name: entry.name })}
                  onPress={() => toggle(entry)}
                >
                  {text("catalogue.leave.short")}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            isDisabled={take.isPending}
            onPress={() => take.mutate([...picked.keys()], { onSuccess: () => setPicked(new Map()) })}
          >
            {text("catalogue.take", { count: picked.size })}
          </Button>
        </section>
      )}
      <p className="pv-soft">{text(`catalogue.${catalogue}.source`)}</p>
    </Page>
  );
}

interface PicksProps {
  slug: string;
  entries: Entry[];
  picked: ReadonlyMap<string, Entry>;
  /** Absent where the person may only look. */
  onToggle: ((entry: Entry) => void) | undefined;
}

function Picks({ slug, entries, picked, onToggle }: PicksProps) {
  const text = useText();
  const categoryWords = useCategoryWords(slug);
  return (
    <ul className="pv-picks">
      {entries.map((entry) => (
        <li key={entry.id}>
          <label className="pv-choice">
            <input
              type="checkbox"
              checked={entry.present || picked.has(entry.id)}
              disabled={entry.present || !onToggle}
              onChange={() => onToggle?.(entry)}
            />
            <span>
              <strong>{entry.name}</strong>
              {entry.company && ` · ${entry.company}`}{" "}
              {entry.category && <span className="pv-soft">{categoryWords(entry.category)}</span>}
              {entry.present && <Status tone="ok">{text("catalogue.present")}</Status>}
              {entry.about && <span className="pv-picks__about">{entry.about}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
