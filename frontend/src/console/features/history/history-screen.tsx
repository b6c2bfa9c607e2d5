import { useState } from "react";
import { Field } from "../../../ui/field";
import { Page } from "../../../ui/page";
import { useText } from "../../../ui/text";
import { kinds } from "../record/kinds";
import { ChangeList } from "./change-list";

export function HistoryScreen({ slug }: { slug: string }) {
  const text = useText();
  const [kind, setKind] = useState("");
  return (
    <Page title={text("nav.history")} lead={text("history.lead")}>
      <div className="pv-bar">
        <Field label={text("history.kind")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={kind} onChange={({ target }) => setKind(target.value)}>
              <option value="">{text("history.kind.all")}</option>
              {kinds.map(({ code }) => (
                <option key={code} value={code}>
                  {text(`kind.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ChangeList key={kind} slug={slug} {...(kind ? { kind } : {})} />
    </Page>
  );
}
