import { Link } from "@tanstack/react-router";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { type ChangeView, useHistory } from "./api/get-history";

interface ChangeListProps {
  slug: string;
  kind?: string;
  /** Only of one item. */
  itemKey?: string;
}

export function ChangeList({ slug, kind, itemKey }: ChangeListProps) {
  const text = useText();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory(slug, kind, itemKey);
  const changes = data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && changes.length === 0 && <Empty title={text("history.empty")} />}
      <ol className="pv-changes">
        {changes.map((change) => (
          <li key={change.id}>
            <Change slug={slug} change={change} isLinked={itemKey === undefined} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button look="quiet" isDisabled={isFetchingNextPage} onPress={() => fetchNextPage()}>
          {text("history.more")}
        </Button>
      )}
    </>
  );
}

function Change({ slug, change, isLinked }: { slug: string; change: ChangeView; isLinked: boolean }) {
  const text = useText();
  const formats = useFormats();
  const titles = useFieldTitles(slug);
  const { action, who, at, kind, key, label, note } = change;
  const did = text.ifKnown(`action.${code(action)}`) ?? action;
  const before = (change.before ?? {}) as Record<string, unknown>;
  const after = (change.after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return (
    <>
      <p>
        <strong>{text.ifKnown(`who.${who}`) ?? who}</strong> {did}{" "}
        {kind && key && isLinked ? (
          <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
            {label ?? key}
          </Link>
        ) : (
          isLinked && (label ?? key)
        )}
      </p>
      <p className="pv-soft">
        <time dateTime={at}>{formats.moment(at)}</time>
        {kind && isLinked && <> · {text.ifKnown(`kind.${kind}.one`) ?? kind}</>}
      </p>
      {note && <p>{note}</p>}
      {fields.length > 0 && (
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
                  <td data-label={text("history.before")}>{words(before[field])}</td>
                  <td data-label={text("history.after")}>{words(after[field])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

function words(value: unknown): string {
  if (value === undefined || value === null) {
    return "—";
  }
  if (Array.isArray(value)) {
    return value.map(String).join(", ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
