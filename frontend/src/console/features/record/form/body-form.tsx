import { useText } from "../../../../ui/text";
import type { Labels } from "../api/get-items";
import { useRecordLanguage } from "../api/get-profile";
import { type Body, isSaid, partOf } from "../body";
import { extraFieldsOf, extraValue, withExtra } from "../extra";
import { type FieldShape, scopeFieldsOf } from "../schema";
import { FieldControl } from "./field-control";
import { type StaleText, Translations } from "./translations";

interface BodyFormProps {
  slug: string;
  schema: Readonly<Record<string, unknown>>;
  definition: string;
  fields: FieldShape[];
  body: Body;
  labels: Labels;
  missing: string[];
  languages: string[];
  /** The translations that are older than what they translate, as the item was opened. */
  stale: StaleText[];
  isReadOnly: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (body: Body) => void;
}

/** All fields of an item, its population, what the laws of states add, and its texts in the other languages. */
export function BodyForm({
  slug,
  schema,
  definition,
  fields,
  body,
  labels,
  missing,
  languages,
  stale,
  isReadOnly,
  errorOf,
  onChange,
}: BodyFormProps) {
  const text = useText();
  const ownLanguage = useRecordLanguage(slug);
  const put = (name: string, value: unknown) => onChange({ ...body, [name]: value });
  const extra = extraFieldsOf(schema, definition);
  const jurisdictions = [...new Set(extra.map(({ jurisdiction }) => jurisdiction))];
  const translated = fields.filter((field) => field.translated && isSaid(body[field.name]));

  return (
    <>
      {fields
        .filter((field) => field.type !== "scope")
        .map((field) => (
          <FieldControl
            key={field.name}
            slug={slug}
            field={field}
            value={body[field.name]}
            labels={labels}
            isMissing={missing.includes(field.name)}
            isReadOnly={isReadOnly}
            error={errorOf(field.name)}
            language={ownLanguage}
            onChange={(value) => put(field.name, value)}
          />
        ))}
      {fields
        .filter((field) => field.type === "scope")
        .map((field) => (
          <details key={field.name} className="pv-more">
            <summary>{field.title}</summary>
            <p className="pv-field__hint">{text("form.scope-hint")}</p>
            {scopeFieldsOf(schema, definition, field.name).map((part) => (
              <FieldControl
                key={part.name}
                slug={slug}
                field={part}
                value={partOf(body, field.name)[part.name]}
                labels={labels}
                isReadOnly={isReadOnly}
                error={errorOf(`${field.name}.${part.name}`)}
                onChange={(value) => put(field.name, { ...partOf(body, field.name), [part.name]: value })}
              />
            ))}
          </details>
        ))}
      {jurisdictions.map((jurisdiction) => (
        <fieldset key={jurisdiction} className="pv-fieldset">
          <legend>{text("form.extra", { jurisdiction })}</legend>
          <p className="pv-field__hint">{text("form.extra-hint")}</p>
          {extra
            .filter((each) => each.jurisdiction === jurisdiction)
            .map(({ field }) => (
              <FieldControl
                key={field.name}
                slug={slug}
                field={field}
                value={extraValue(body, field)}
                labels={labels}
                isReadOnly={isReadOnly}
                error={errorOf(`extra.${field.name}`)}
                onChange={(value) => onChange(withExtra(body, field, value))}
              />
            ))}
        </fieldset>
      ))}
      {translated.length > 0 &&
        languages.map((language) => (
          <Translations
            key={language}
            slug={slug}
            language={language}
            fields={translated}
            body={body}
            labels={labels}
            stale={stale.filter((each) => each.language === language).map((each) => each.field)}
            isReadOnly={isReadOnly}
            errorOf={errorOf}
            onChange={(texts) => put("translations", { ...partOf(body, "translations"), [language]: texts })}
          />
        ))}
    </>
  );
}
