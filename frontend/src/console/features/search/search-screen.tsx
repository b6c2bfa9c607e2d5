import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useSettled } from "../../../ui/settled";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { useSearch } from "./api/search-record";

const PAUSE = 250;

interface SearchScreenProps {
  slug: string;
  q: string;
  /** Keeps the words in the address, so that a search can be sent and gone back to. */
  onSearch: (q: string) => void;
}

/** Finds anything of the record by its names, its texts in every language and the words of its documents. */
export function SearchScreen({ slug, q, onSearch }: SearchScreenProps) {
  const text = useText();
  const titles = useFieldTitles(slug);
  const [words, setWords] = useState(q);
  const settled = useSettled(words, PAUSE);
  const { data, error } = useSearch(slug, settled);
  useEffect(() => {
    if (settled !== q) {
      onSearch(settled);
    }
  }, [settled, q, onSearch]);
  const asked = settled.trim() !== "";
  const found = asked ? (data?.found ?? []) : [];
  return (
    <Page title={text("nav.search")} lead={text("search.lead")}>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of two years ago do not know the element */}
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="pv-unseen" htmlFor="words">
          {text("search.words")}
        </label>
        <input
          id="words"
          type="search"
          className="pv-input pv-search"
          value={words}
          placeholder={text("search.example")}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: whoever opens the search wants to type
          autoFocus
          onChange={({ target }) => setWords(target.value)}
        />
      </form>
      <ProblemNotice error={error} />
      <p role="status" className="pv-soft">
        {asked && data && text("search.count", { count: data.total, shown: found.length })}
      </p>
      <ol className="pv-found">
        {found.map(({ kind, key, label, field, passage }) => (
          <li key={`${kind} ${key}`}>
            <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
              {label}
            </Link>{" "}
            <span className="pv-soft">{text(`kind.${kind}.one`)}</span>
            {passage && (
              <p>
                {field && <span className="pv-soft">{titles(field, kind)}: </span>}
                {passage}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}
