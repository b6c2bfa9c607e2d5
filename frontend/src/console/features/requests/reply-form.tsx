import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import {
  type RequestCase,
  useAddTemplate,
  useNote,
  useRemoveTemplate,
  useReply,
  useTemplates,
} from "./api/family-requests";

interface FormProps {
  slug: string;
  request: RequestCase;
}

/** Writes to the family; a reply can answer the request, or decline it with its reason. */
export function ReplyForm({ slug, request }: FormProps) {
  const text = useText();
  const [words, setWords] = useState("");
  const [outcome, setOutcome] = useState("");
  const reply = useReply(slug, request.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reply.mutate({ text: words, outcome }, { onSuccess: () => setWords("") });
  };
  return (
    <section className="pv-section" aria-labelledby="reply">
      <h2 id="reply">{text("families.reply")}</h2>
      <p className="pv-soft">{text(request.email ? "families.reply.mail" : "families.reply.page")}</p>
      <form className="pv-form" onSubmit={submit} noValidate>
        <Templates slug={slug} words={words} onChoose={setWords} />
        <Field
          label={text("families.reply.text")}
          error={problemOf(reply.error).errors?.find(({ field }) => field === "text")?.message}
        >
          {(ids) => (
            <textarea
              {...ids}
              className="pv-input"
              rows={6}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <Field label={text("families.reply.outcome")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={outcome} onChange={({ target }) => setOutcome(target.value)}>
              <option value="">{text("families.reply.outcome.stays")}</option>
              {["answered", "declined"].map((state) => (
                <option key={state} value={state}>
                  {text(`families.reply.outcome.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ProblemNotice error={reply.error} kept={text("families.kept")} />
        <Button type="submit" isDisabled={reply.isPending || !words.trim()}>
          {text("families.reply.send")}
        </Button>
      </form>
    </section>
  );
}

interface TemplatesProps {
  slug: string;
  words: string;
  onChoose: (words: string) => void;
}

/** Words that are sent often, and a way to keep those that were just written. */
function Templates({ slug, words, onChoose }: TemplatesProps) {
  const text = useText();
  const { data: templates } = useTemplates(slug);
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  const add = useAddTemplate(slug);
  const remove = useRemoveTemplate(slug);
  const choose = (id: string) => {
    setChosen(id);
    const template = templates?.find((each) => each.id === id);
    if (template) {
      onChoose(template.text);
    }
  };
  return (
    <details>
      <summary>{text("families.templates")}</summary>
      <ProblemNotice error={add.error ?? remove.error} />
      {templates && templates.length > 0 && (
        <Field label={text("families.templates.use")} hint={text("families.templates.use.hint")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={chosen} onChange={({ target }) => choose(target.value)}>
              <option value="">{text("families.choose")}</option>
              {templates.map((template) => (
                <option key={template.id} value={template.id}>
                  {template.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {chosen && (
        <Button
          look="plain"
          isDisabled={remove.isPending}
          onPress={() => remove.mutate(chosen, { onSuccess: () => setChosen("") })}
        >
          {text("families.templates.remove")}
        </Button>
      )}
      <Field label={text("families.templates.name")} hint={text("families.templates.name.hint")}>
        {(ids) => <input {...ids} className="pv-input" value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Button
        look="quiet"
        isDisabled={add.isPending || !name.trim() || !words.trim()}
        onPress={() => add.mutate({ name, text: words }, { onSuccess: () => setName("") })}
      >
        {text("families.templates.keep")}
      </Button>
    </details>
  );
}

/** Writes something that the family never sees. */
export function NoteForm({ slug, request }: FormProps) {
  const text = useText();
  const [words, setWords] = useState("");
  const note = useNote(slug, request.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.mutate(words, { onSuccess: () => setWords("") });
  };
  return (
    <section className="pv-section" aria-labelledby="note">
      <h2 id="note">{text("families.note")}</h2>
      <form className="pv-form" onSubmit={submit} noValidate>
        <Field label={text("families.note.text")} hint={text("families.note.hint")}>
          {(ids) => (
            <textarea
              {...ids}
              className="pv-input"
              rows={3}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <ProblemNotice error={note.error} kept={text("families.kept")} />
        <Button look="quiet" type="submit" isDisabled={note.isPending || !words.trim()}>
          {text("families.note.keep")}
        </Button>
      </form>
    </section>
  );
}
