import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useLabels } from "../record/api/get-items";
import { useFieldTitles, useRecordSchema } from "../record/api/get-schema";
import { fieldsOf } from "../record/schema";
import { valueWords } from "../record/words";
import { useMay } from "../session/api/get-session";
import { type ChangeView, useHistory } from "./api/get-history";
import { everything, type HistoryFilter } from "./filter";
import { PutBack } from "./put-back";
import { dayOf, type Run, runsOf } from "./runs";

interface ChangeListProps {
  slug: string;
  filter: HistoryFilter;
  /** Of the one item whose changes these are, as it stands; undefined where they are those of many. */
  version?: number;
}

/** So many items of one step are named; of more, the rest is counted. */
const NAMED = 40;

/** Disclosures have no name that the history could have kept. */
const NAMELESS = ["disclosures"];

export function ChangeList({ slug, filter, version }: ChangeListProps) {
  const text = useText();
  const formats = useFormats();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory(slug, filter);
  const runs = useMemo(() => runsOf(data?.pages.flatMap((page) => page.changes) ?? []), [data]);
  const days = [...Map.groupBy(runs, dayOf)];
  const last = runs.at(-1);
  const Heading = version === undefined ? "h2" : "h3";
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everything);
  return (
    <>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && runs.length === 0 && <Empty title={text(isFiltered ? "history.none" : "history.empty")} />}
      {days.map(([day, of]) => (
        <section key={day} className="pv-day">
          <Heading>{formats.day(day)}</Heading>
          <ol className="pv-changes">
            {of.map((run) => (
              <li key={run[0].id}>
                <Happening
                  slug={slug}
                  run={run}
                  version={version}
                  isCut={hasNextPage && run === last && run.length > 1}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <div className="pv-actions">
          <Button look="quiet" isDisabled={isFetchingNextPage} onPress={() => fetchNextPage()}>
            {text("history.more")}
          </Button>
        </div>
      )}
    </>
  );
}

interface HappeningProps {
  slug: string;
  run: Run;
  version: number | undefined;
  /** Whether more of the same step may follow on the next page. */
  isCut: boolean;
}

function Happening({ slug, run, version, isCut }: HappeningProps) {
  const text = useText();
  const mayEdit = useMay("edit-record");
  const isLinked = version === undefined;
  const formats = useFormats();
  const [change] = run;
  const { id, action, who, at, kind, key, label, note, before } = change;
  const did = text.ifKnown(`action.${code(action)}`) ?? action;
  // Notes about the team hold the names of roles as the server has them.
  const said = code(action).startsWith("member-")
    ? note?.replace(/[A-Z_]{5,}/g, (role) => text.ifKnown(`role.${code(role)}`) ?? role)
    : note;
  return (
    <>
      <p>
        <strong>{text.ifKnown(`who.${who}`) ?? who}</strong> {did}{" "}
        {run.length > 1 ? (
          text(isCut ? "history.items-more" : "history.items", { count: run.length })
        ) : kind && key && isLinked ? (
          <Subject slug={slug} change={change} />
        ) : (
          isLinked && (label ?? key)
        )}
      </p>
      <p className="pv-soft">
        <time dateTime={at}>{formats.time(at)}</time>
        {run.length === 1 && kind && isLinked && <> · {text.ifKnown(`kind.${kind}.one`) ?? kind}</>}
        {said && <> · {said}</>}
      </p>
      {run.length > 1 ? <Subjects slug={slug} run={run} /> : <Fields slug={slug} change={change} />}
      {mayEdit && before && kind && key && (version !== undefined || code(action) === "deleted") && (
        <PutBack slug={slug} kind={kind} itemKey={key} change={id} version={version} />
      )}
    </>
  );
}

function Subjects({ slug, run }: { slug: string; run: Run }) {
  const text = useText();
  return (
    <details className="pv-more">
      <summary>{text("history.items.show")}</summary>
      <ul className="pv-columned">
        {run.slice(0, NAMED).map((change) => (
          <li key={change.id}>
            <Subject slug={slug} change={change} />
          </li>
        ))}
      </ul>
      {run.length > NAMED && <p className="pv-soft">{text("history.items.rest", { count: run.length - NAMED })}</p>}
    </details>
  );
}

function Subject({ slug, change: { kind, key, label } }: { slug: string; change: ChangeView }) {
  const names = useLabels(slug, NAMELESS);
  return kind && key ? (
    <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
      {names.get(kind)?.get(key) ?? label ?? key}
    </Link>
  ) : (
    label
  );
}

function Fields({ slug, change: { kind, before, after } }: { slug: string; change: ChangeView }) {
  const text = useText();
  const titles = useFieldTitles(slug);
  const { data: schema } = useRecordSchema(slug);
  const shapes = useMemo(() => (schema && kind ? fieldsOf(schema, kind) : []), [schema, kind]);
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const words = (field: string, value: unknown): string => {
    const shape = shapes.find(({ name }) => name === field);
    if (value === undefined || value === null) {
      return "—";
    }
    if (shape && shape.type !== "scope") {
      return valueWords(text, shape, value, new Map());
    }
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  if (fields.length === 0) {
    return null;
  }
  return (
    <details className="pv-more">
      <summary>{text("history.fields", { count: fields.length })}</summary>
      <table className="pv-table">
        <thead>
          <tr>
            <th scope="col">{text("history.field")}</th>
            <th scope="col">{text("history.before")}</th>
            <th scope="col">{text("history.after")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row" data-label={text("history.field")}>
                {titles(field, kind)}
              </th>
              <td data-label={text("history.before")}>{words(field, was[field])}</td>
              <td data-label={text("history.after")}>{words(field, is[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
