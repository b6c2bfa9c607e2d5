import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import { type StarterView, useStarters } from "./api/get-starters";
import { catalogues } from "./api/search-catalogue";
import { useTakeStarter } from "./api/take-starter";
import { useCategoryWords } from "./category-words";
import { PackStarters } from "./pack-starters";

/** Several ways to begin, none of them an empty page. */
export function StartScreen({ slug }: { slug: string }) {
  const text = useText();
  const mayImport = useMay("import");
  return (
    <Page title={text("nav.start")} lead={text("start.lead")}>
      <Starters slug={slug} />
      <PackStarters slug={slug} />
      <section aria-labelledby="start-catalogue" className="pv-section">
        <h2 id="start-catalogue">{text("start.catalogue")}</h2>
        <p>{text("start.catalogue.detail")}</p>
        <div className="pv-actions">
          {catalogues.map((catalogue) => (
            <Link
              key={catalogue}
              className="pv-button pv-button--quiet"
              to="/console/$slug/catalogue/$catalogue"
              params={{ slug, catalogue }}
            >
              {text(`catalogue.${catalogue}`)}
            </Link>
          ))}
        </div>
      </section>
      {mayImport && (
        <section aria-labelledby="start-import" className="pv-section">
          <h2 id="start-import">{text("start.import")}</h2>
          <p>{text("start.import.detail")}</p>
          <Link className="pv-button pv-button--quiet" to="/console/$slug/import" params={{ slug }}>
            {text("today.start.import")}
          </Link>
        </section>
      )}
    </Page>
  );
}

function Starters({ slug }: { slug: string }) {
  const text = useText();
  const mayEdit = useMay("edit-record");
  const { data: known, error } = useStarters(slug);
  const data = known?.starters;
  const take = useTakeStarter(slug);
  const [level, setLevel] = useState("middle");
  const chosen = data?.find((each) => each.level === level);
  return (
    <section aria-labelledby="start-starter">
      <h2 id="start-starter">{text("start.starter")}</h2>
      <p>{text("start.starter.detail")}</p>
      <ProblemNotice error={error ?? take.error} kept={text("start.kept")} />
      {!data && !error && <Loading />}
      {take.data && (
        <Notice tone="ok" title={text("start.taken", { count: take.data.added.length, kept: take.data.kept })} live>
          <p>{text("start.taken.next")}</p>
          <p>
            <Link to="/console/$slug/record/$kind" params={{ slug, kind: "elements" }} search={{ missing: "any" }}>
              {text("kind.elements")}
            </Link>
          </p>
        </Notice>
      )}
      {data && (
        <fieldset className="pv-fieldset">
          <legend>{text("start.level")}</legend>
          {data.map((starter) => (
            <label key={starter.level} className="pv-choice">
              <input
                type="radio"
                name="level"
                checked={starter.level === level}
                onChange={() => {
                  setLevel(starter.level);
                  take.reset();
                }}
              />
              <span>
                <strong>{text(`start.level.${starter.level}`)}</strong>{" "}
                <span className="pv-soft">
                  {text("start.counts", { elements: starter.elements, others: starter.others })}
                  {starter.present > 0 && ` · ${text("start.present", { count: starter.present })}`}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {known?.agency && <p>{text("start.agency", { name: known.agency })}</p>}
      {chosen && <Contents slug={slug} starter={chosen} />}
      {chosen && mayEdit && (
        <div className="pv-actions">
          <Button
            isDisabled={take.isPending || chosen.present === chosen.elements}
            onPress={() => take.mutate(chosen.level)}
          >
            {text("start.take", { count: chosen.elements - chosen.present })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Contents({ slug, starter }: { slug: string; starter: StarterView }) {
  const text = useText();
  const categoryWords = useCategoryWords(slug);
  return (
    <details className="pv-contents">
      <summary>{text("start.contents")}</summary>
      <dl>
        {starter.categories.map(({ category, elements }) => (
          <div key={category}>
            <dt>{categoryWords(category)}</dt>
            <dd>{elements.join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
