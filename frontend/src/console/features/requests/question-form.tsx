import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { type RequestCase, useDraftQuestion } from "./api/family-requests";

/** Makes of one family's question one for everyone. A person takes out who asked; the server checks. */
export function QuestionForm({ slug, request }: { slug: string; request: RequestCase }) {
  const text = useText();
  const [question, setQuestion] = useState("");
  const [answer, setAnswer] = useState("");
  const draft = useDraftQuestion(slug, request.id);
  const errorOf = (field: string) => problemOf(draft.error).errors?.find((each) => each.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate({ question, answer });
  };
  return (
    <section className="pv-section" aria-labelledby="question">
      <h2 id="question">{text("families.question")}</h2>
      <p className="pv-soft">{text("families.question.detail")}</p>
      <form className="pv-form" onSubmit={submit} noValidate>
        <Field label={text("families.question.question")} error={errorOf("question")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
          )}
        </Field>
        <Field label={text("families.question.answer")} error={errorOf("answer")}>
          {(ids) => (
            <textarea
              {...ids}
              className="pv-input"
              rows={4}
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
            />
          )}
        </Field>
        <ProblemNotice error={draft.error} kept={text("families.kept")} />
        {draft.data && (
          <Notice tone="ok" title={text("families.question.drafted")} live>
            <p>
              <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind: "questions", key: draft.data.key }}>
                {text("families.question.open")}
              </Link>
            </p>
          </Notice>
        )}
        <Button look="quiet" type="submit" isDisabled={draft.isPending || !question.trim() || !answer.trim()}>
          {text("families.question.draft")}
        </Button>
      </form>
    </section>
  );
}
