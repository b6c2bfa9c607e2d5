import { useMemo } from "react";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import type { Seen } from "./api/edit-items";
import { type Labels, useItems } from "./api/get-items";
import { differences, type Step } from "./preview";
import { valueWords } from "./words";

interface ManyPreviewProps {
  slug: string;
  kind: string;
  items: readonly Seen[];
  steps: readonly Step[];
  labels: Labels;
}

/** So many changes are shown; of more, the rest is counted. */
const SHOWN = 25;

/** What would change in which item, before anything does. */
export function ManyPreview({ slug, kind, items, steps, labels }: ManyPreviewProps) {
  const text = useText();
  const names = steps.map(({ field }) => field.name).join(",");
  const fields = useMemo(() => names.split(","), [names]);
  const { data, error } = useItems(slug, kind, fields);
  const keys = useMemo(() => new Set(items.map(({ key }) => key)), [items]);
  const found = useMemo(
    () =>
      data
        ? differences(
            data.filter(({ key }) => keys.has(key)),
            steps,
          )
        : undefined,
    [data, keys, steps],
  );
  if (!found) {
    return error ? <ProblemNotice error={error} /> : <Loading />;
  }
  const changed = new Set(found.map(({ key }) => key)).size;
  return (
    <section className="pv-panel__part">
      <h3>{text("many.preview")}</h3>
      <p role="status">{text("many.preview.count", { changed })}</p>
      {found.length > 0 && (
        <table className="pv-table">
          <thead>
            <tr>
              <th scope="col">{text("many.preview.item")}</th>
              <th scope="col">{text("history.before")}</th>
              <th scope="col">{text("history.after")}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map(({ key, label, field, before, after }) => (
              <tr key={`${key} ${field.name}`}>
                <th scope="row" data-label={text("many.preview.item")}>
                  {label}
                  {steps.length > 1 && <span className="pv-soft"> {field.title}</span>}
                </th>
                <td data-label={text("history.before")}>{valueWords(text, field, before, labels) || "—"}</td>
                <td data-label={text("history.after")}>{valueWords(text, field, after, labels) || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > SHOWN && <p className="pv-soft">{text("history.items.rest", { count: found.length - SHOWN })}</p>}
    </section>
  );
}
