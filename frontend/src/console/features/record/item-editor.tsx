import { type FormEvent, useMemo, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import { useLabels } from "./api/get-items";
import { useTranslationLanguages } from "./api/get-profile";
import { usePutItem } from "./api/put-item";
import { type Body, keyFromName, same, textOf } from "./body";
import { ConflictDialog } from "./conflict-dialog";
import { BodyForm } from "./form/body-form";
import type { StaleText } from "./form/translations";
import { nameField } from "./kinds";
import { fieldsOf } from "./schema";
import { useUnloadGuard } from "./use-unload-guard";

interface Current {
  version: number;
  body: Body;
  updatedBy: string;
  updatedAt: string;
}

interface ItemEditorProps {
  slug: string;
  kind: string;
  schema: Readonly<Record<string, unknown>>;
  /** The item as it was opened, or undefined to create one. */
  item: { key: string; version: number; body: Body; missing: string[]; stale: StaleText[] } | undefined;
  /** Whether what stands here is what this person saved a moment ago. */
  wasSaved?: boolean;
  onSaved: (key: string, version: number) => void;
}

const NEW: Body = {};
const NOTHING: StaleText[] = [];

/** Edits one item. A write that meets a newer version shows both, and goes on from the newer one. */
export function ItemEditor({ slug, kind, schema, item, wasSaved = false, onSaved }: ItemEditorProps) {
  const text = useText();
  const mayEdit = useMay("edit-record");
  const before = item?.body ?? NEW;
  const [draft, setDraft] = useState<Body>(before);
  const [givenKey, setGivenKey] = useState<string>();
  const write = usePutItem(slug, kind);
  const fields = useMemo(() => fieldsOf(schema, kind), [schema, kind]);
  const referred = useMemo(
    () => [...new Set([...fields.flatMap(({ refersTo }) => refersTo ?? []), "schools"])],
    [fields],
  );
  const labels = useLabels(slug, referred);
  const languages = useTranslationLanguages(slug);

  const key = item?.key ?? givenKey ?? keyFromName(textOf(draft, nameField(kind)));
  const isChanged = !same(before, draft);
  const problem = problemOf(write.error);
  const current = problem.status === 412 ? (problem.current as Current | undefined) : undefined;
  const errorOf = (field: string) => problem.errors?.find((each) => each.field === field)?.message;

  const waits = write.isPaused || (write.isPending && write.failureCount > 0);
  useUnloadGuard(write.isPending);

  const save = (body: Body, version: number | undefined) => {
    write.mutate(
      { key, body, version, once: crypto.randomUUID() },
      {
        onSuccess: (saved) => onSaved(key, saved.version),
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft, item?.version);
  };

  return (
    <form onSubmit={submit} noValidate className="pv-editor">
      {!item && <p className="pv-soft">{text("item.new.lead")}</p>}
      <BodyForm
        slug={slug}
        schema={schema}
        definition={kind}
        fields={fields}
        body={draft}
        labels={labels}
        missing={item?.missing ?? []}
        languages={languages}
        stale={item?.stale ?? NOTHING}
        // What is typed while a write waits would be lost when its answer fills the form anew.
        isReadOnly={!mayEdit || write.isPending}
        errorOf={errorOf}
        onChange={setDraft}
      />
      {!item && (
        <Field label={text("item.key")} hint={text("item.key.hint")} error={errorOf("key")}>
          {(ids) => (
            <input {...ids} className="pv-input" value={key} onChange={({ target }) => setGivenKey(target.value)} />
          )}
        </Field>
      )}
      {write.error && !current && <ProblemNotice error={write.error} kept={text("item.save.kept")} />}
      {mayEdit && (
        <div className="pv-editor__foot">
          <Button type="submit" isDisabled={!isChanged || key === "" || write.isPending}>
            {text(item ? "item.save" : "item.create")}
          </Button>
          {isChanged && item && !write.isPending && (
            <Button look="quiet" onPress={() => setDraft(before)}>
              {text("item.undo")}
            </Button>
          )}
          <span role="status" className="pv-soft">
            {waits ? text("item.waits") : isChanged ? item && text("item.unsaved") : wasSaved && text("item.saved")}
          </span>
        </div>
      )}
      {current && (
        <ConflictDialog
          before={before}
          mine={draft}
          theirs={current.body}
          updatedBy={current.updatedBy}
          updatedAt={current.updatedAt}
          fields={fields}
          labels={labels}
          onClose={() => write.reset()}
          onSave={(body) => {
            setDraft(body);
            save(body, current.version);
          }}
        />
      )}
    </form>
  );
}
