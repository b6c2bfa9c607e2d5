import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { type Decision, useDecideOnProduct, useProductDecisions } from "./api/product-decisions";
import { DayAndReason } from "./day-and-reason";
import { fieldsOf } from "./schema";

interface ProductDecisionsProps {
  slug: string;
  product: string;
  schema: Readonly<Record<string, unknown>>;
  mayEdit: boolean;
}

/** How a product came to stand as it does, and the next decision on it. */
export function ProductDecisions({ slug, product, schema, mayEdit }: ProductDecisionsProps) {
  const text = useText();
  const formats = useFormats();
  const { data, error } = useProductDecisions(slug, product);
  const status = fieldsOf(schema, "products").find(({ name }) => name === "status");
  const word = (code: string | null | undefined) => (code ? (status?.labels[code] ?? code) : text("decisions.unsaid"));
  return (
    <section className="pv-panel__part" aria-labelledby="decisions">
      <h3 id="decisions">{text("decisions.title")}</h3>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && data.steps.length === 0 && <p className="pv-soft">{text("decisions.none")}</p>}
      {data && data.steps.length > 0 && (
        <ol className="pv-changes">
          {data.steps.toReversed().map((step) => (
            <li key={`${step.kind} ${step.key}`}>
              <p>
                <strong>{word(step.status)}</strong>{" "}
                <span className="pv-soft">
                  {step.decidedOn ? formats.day(step.decidedOn) : text("decisions.undated")}
                </span>
              </p>
              {step.reason && <p className="pv-soft">{step.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {data && mayEdit && (
        <NextDecision
          key={data.version}
          slug={slug}
          product={product}
          version={data.version}
          next={data.next}
          today={data.today}
          word={word}
        />
      )}
    </section>
  );
}

interface NextDecisionProps {
  slug: string;
  product: string;
  version: number;
  next: string[];
  today: string;
  word: (code: string) => string;
}

function NextDecision({ slug, product, version, next, today, word }: NextDecisionProps) {
  const text = useText();
  const [decision, setDecision] = useState<Decision>({ status: "", decidedOn: today, reason: "" });
  const decide = useDecideOnProduct(slug, product);
  const errorOf = (field: string) => problemOf(decide.error).errors?.find((each) => each.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ decision, version });
  };
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      <Field label={text("decisions.next")} hint={text("decisions.next.hint")} error={errorOf("status")}>
        {(ids) => (
          <select
            {...ids}
            className="pv-input"
            value={decision.status ?? ""}
            onChange={({ target }) => setDecision({ ...decision, status: target.value })}
          >
            <option value="">{text("decisions.choose")}</option>
            {next.map((code) => (
              <option key={code} value={code}>
                {word(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {decision.status && (
        <>
          <DayAndReason
            decision={decision}
            reasonHint={text("decisions.reason.hint")}
            errorOf={errorOf}
            onChange={(change) => setDecision({ ...decision, ...change })}
          />
          <ProblemNotice error={decide.error} kept={text("decisions.kept")} />
          <Button type="submit" isDisabled={decide.isPending || !decision.decidedOn}>
            {text("decisions.send")}
          </Button>
        </>
      )}
    </form>
  );
}
