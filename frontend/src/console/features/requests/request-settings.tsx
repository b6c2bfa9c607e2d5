import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { type RequestSettings, useRequestSettings, useSaveRequestSettings } from "./api/family-requests";

/** How soon the district answers, and how long it keeps what it answered. */
export function RequestSettingsSection({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = useRequestSettings(slug, true);
  return (
    <section aria-labelledby="request-settings" className="pv-section">
      <h2 id="request-settings">{text("families.settings")}</h2>
      <p className="pv-soft">{text("families.settings.detail")}</p>
      <ProblemNotice error={error} />
      {data ? <SettingsForm slug={slug} settings={data} /> : !error && <Loading />}
    </section>
  );
}

function SettingsForm({ slug, settings }: { slug: string; settings: RequestSettings }) {
  const text = useText();
  const [months, setMonths] = useState(String(settings.keepMonths));
  const [days, setDays] = useState(() =>
    Object.fromEntries(settings.periods.map((period) => [period.kind, String(period.days)])),
  );
  const save = useSaveRequestSettings(slug);
  const errors = problemOf(save.error).errors;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      keepMonths: Number(months),
      periods: Object.fromEntries(Object.entries(days).map(([kind, count]) => [kind, Number(count)])),
    });
  };
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      {settings.periods.map(({ kind, longest, byLaw }) => (
        <Field
          key={kind}
          label={text("families.settings.days", { kind: text(`families.kind.${kind}`) })}
          hint={text(byLaw ? "families.settings.law" : "families.settings.own", { count: longest })}
        >
          {(ids) => (
            <input
              {...ids}
              className="pv-input pv-input--short"
              inputMode="numeric"
              value={days[kind] ?? ""}
              onChange={({ target }) => setDays({ ...days, [kind]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field
        label={text("families.settings.months")}
        hint={text("families.settings.months.hint")}
        error={errors?.find(({ field }) => field === "keepMonths")?.message}
      >
        {(ids) => (
          <input
            {...ids}
            className="pv-input pv-input--short"
            inputMode="numeric"
            value={months}
            onChange={({ target }) => setMonths(target.value)}
          />
        )}
      </Field>
      <ProblemNotice error={save.error} kept={text("families.kept")} />
      <Button type="submit" isDisabled={save.isPending}>
        {text("families.settings.save")}
      </Button>
      <p role="status" className="pv-soft">
        {save.isSuccess && text("settings.saved")}
      </p>
    </form>
  );
}
