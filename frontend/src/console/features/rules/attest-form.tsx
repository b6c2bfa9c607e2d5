import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useAttest } from "./api/attest";
import type { FindingView } from "./api/get-findings";
import { aYearAfter } from "./standing";

interface AttestFormProps {
  slug: string;
  finding: FindingView;
  /** The day in the district. */
  today: string;
  /** Whoever fills it in, who may answer for it or write down who does. */
  me: string;
  onDone: () => void;
}

/** Asks for a person's word that a duty is met, for all that the finding names. */
export function AttestForm({ slug, finding, today, me, onDone }: AttestFormProps) {
  const text = useText();
  const [said, setSaid] = useState({ saidBy: me, saidOn: today, validUntil: aYearAfter(today), words: "" });
  const attesting = useAttest(slug);
  const errorOf = (field: string) => problemOf(attesting.error).errors?.find((each) => each.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { plugin, rule, point, subjects } = finding;
    attesting.mutate(
      { ...said, plugin, rule, point, subjects: subjects.map(({ kind, key }) => ({ kind, key })) },
      { onSuccess: onDone },
    );
  };
  const put = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      <Field label={text("attest.words")} hint={text("attest.words.hint")} error={errorOf("words")}>
        {(ids) => (
          <textarea
            {...ids}
            className="pv-input"
            rows={3}
            value={said.words}
            onChange={({ target }) => put({ words: target.value })}
          />
        )}
      </Field>
      <Field label={text("attest.by")} error={errorOf("saidBy")}>
        {(ids) => (
          <input
            {...ids}
            className="pv-input"
            value={said.saidBy}
            onChange={({ target }) => put({ saidBy: target.value })}
          />
        )}
      </Field>
      <Field label={text("attest.on")} error={errorOf("saidOn")}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="pv-input"
            value={said.saidOn}
            onChange={({ target }) => put({ saidOn: target.value })}
          />
        )}
      </Field>
      <Field label={text("attest.until")} hint={text("attest.until.hint")} error={errorOf("validUntil")}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="pv-input"
            value={said.validUntil}
            onChange={({ target }) => put({ validUntil: target.value })}
          />
        )}
      </Field>
      <ProblemNotice error={attesting.error} kept={text("attest.kept")} />
      <div className="pv-bar">
        <Button type="submit" isDisabled={attesting.isPending || said.words.trim() === "" || said.saidBy.trim() === ""}>
          {text("attest.save")}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {text("attest.cancel")}
        </Button>
      </div>
    </form>
  );
}
