import { useState } from "react";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Page } from "../../../ui/page";
import { useSettled } from "../../../ui/settled";
import { useText } from "../../../ui/text";
import { kinds } from "../record/kinds";
import { ChangeList } from "./change-list";
import { doings, everything, type HistoryFilter } from "./filter";

const PAUSE_MS = 300;

export function HistoryScreen({ slug }: { slug: string }) {
  const text = useText();
  const [filter, setFilter] = useState(everything);
  const set = (change: Partial<HistoryFilter>) => setFilter((before) => ({ ...before, ...change }));
  return (
    <Page title={text("nav.history")} lead={text("history.lead")}>
      <div className="pv-bar">
        <Field label={text("history.kind")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={filter.kind}
              onChange={({ target }) => set({ kind: target.value })}
            >
              <option value="">{text("history.kind.all")}</option>
              {kinds.map(({ code }) => (
                <option key={code} value={code}>
                  {text(`kind.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text("history.doing")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={filter.doing}
              onChange={({ target }) => set({ doing: target.value })}
            >
              <option value="">{text("history.doing.all")}</option>
              {doings.map((doing) => (
                <option key={doing} value={doing}>
                  {text(`history.doing.${doing}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text("history.who")}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              className="pv-input"
              value={filter.who}
              onChange={({ target }) => set({ who: target.value })}
            />
          )}
        </Field>
        <Day label={text("history.from")} day={filter.from} onChange={(from) => set({ from })} />
        <Day label={text("history.to")} day={filter.to} onChange={(to) => set({ to })} />
        {filter !== everything && (
          <Button look="plain" onPress={() => setFilter(everything)}>
            {text("history.unfiltered")}
          </Button>
        )}
      </div>
      <ChangeList slug={slug} filter={useSettled(filter, PAUSE_MS)} />
    </Page>
  );
}

function Day({ label, day, onChange }: { label: string; day: string; onChange: (day: string) => void }) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="pv-input"
          value={day}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
