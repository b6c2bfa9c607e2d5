import { type FormEvent, useMemo, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useLabels } from "../record/api/get-items";
import { useTranslationLanguages } from "../record/api/get-profile";
import { usePutProfile } from "../record/api/put-profile";
import { type Body, same } from "../record/body";
import { ConflictDialog } from "../record/conflict-dialog";
import { BodyForm } from "../record/form/body-form";
import type { StaleText } from "../record/form/translations";
import { type FieldShape, fieldsOf } from "../record/schema";
import { useMay } from "../session/api/get-session";

interface ProfileFormProps {
  slug: string;
  schema: Readonly<Record<string, unknown>>;
  profile: { version: number; body: Body; stale: StaleText[] };
  wasSaved: boolean;
  onSaved: () => void;
}

interface Current {
  version: number;
  body: Body;
  updatedBy: string;
  updatedAt: string;
}

const CONTACTS = ["contacts"];
/** What families see of these is the site itself; the rest says who the district is. */
const OF_THE_SITE = new Set([
  "statement",
  "logo",
  "accent",
  "languages",
  "contact",
  "minimumCell",
  "readingGrade",
  "comparable",
]);
/** Only the platform says that a district is a sample. */
const NOT_OURS = new Set(["sample"]);

export function ProfileForm({ slug, schema, profile, wasSaved, onSaved }: ProfileFormProps) {
  const text = useText();
  const mayEdit = useMay("manage-settings");
  const [draft, setDraft] = useState(profile.body);
  const write = usePutProfile(slug);
  const labels = useLabels(slug, CONTACTS);
  const languages = useTranslationLanguages(slug);
  const definition = "profile" in ((schema.$defs as object | undefined) ?? {}) ? "profile" : "district";
  const fields = useMemo(
    () => fieldsOf(schema, definition).filter(({ name }) => !NOT_OURS.has(name)),
    [schema, definition],
  );
  const problem = problemOf(write.error);
  const current = problem.status === 412 ? (problem.current as Current | undefined) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ body: draft, version: profile.version }, { onSuccess: onSaved });
  };
  const part = (shown: FieldShape[]) => (
    <BodyForm
      slug={slug}
      schema={schema}
      definition={definition}
      fields={shown}
      body={draft}
      labels={labels}
      missing={[]}
      languages={languages}
      stale={profile.stale}
      isReadOnly={!mayEdit}
      errorOf={(field) => problem.errors?.find((each) => each.field === field)?.message}
      onChange={setDraft}
    />
  );
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      {part(fields.filter(({ name }) => !OF_THE_SITE.has(name)))}
      <section aria-labelledby="site">
        <h2 id="site">{text("settings.site")}</h2>
        <p className="pv-soft">{text("settings.site.detail")}</p>
        {part(fields.filter(({ name }) => OF_THE_SITE.has(name)))}
      </section>
      {write.error && !current && <ProblemNotice error={write.error} kept={text("item.save.kept")} />}
      {wasSaved && same(draft, profile.body) && <Notice tone="ok" title={text("item.saved")} live />}
      {mayEdit && (
        <Button type="submit" isDisabled={same(draft, profile.body) || write.isPending}>
          {text("settings.profile.save")}
        </Button>
      )}
      {current && (
        <ConflictDialog
          before={profile.body}
          mine={draft}
          theirs={current.body}
          updatedBy={current.updatedBy}
          updatedAt={current.updatedAt}
          fields={fields}
          labels={labels}
          onClose={() => write.reset()}
          onSave={(body) => {
            setDraft(body);
            write.mutate({ body, version: current.version }, { onSuccess: onSaved });
          }}
        />
      )}
    </form>
  );
}
