import { useText } from "../../../../ui/text";
import type { Labels } from "../api/get-items";
import { useRecordLanguage } from "../api/get-profile";
import { type Body, partOf, textOf } from "../body";
import { type FieldShape, scopeFieldsOf } from "../schema";
import { FieldControl } from "./field-control";

interface BodyFormProps {
  slug: string;
  schema: Readonly<Record<string, unknown>>;
  definition: string;
  fields: FieldShape[];
  body: Body;
  labels: Labels;
  missing: string[];
  languages: string[];
  isReadOnly: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (body: Body) => void;
}

/** All fields of an item, its population, and its texts in the other languages. */
export function BodyForm({
  slug,
  schema,
  definition,
  fields,
  body,
  labels,
  missing,
  languages,
  isReadOnly,
  errorOf,
  onChange,
}: BodyFormProps) {
  const text = useText();
  const ownLanguage = useRecordLanguage(slug);
  const put = (name: string, value: unknown) => onChange({ ...body, [name]: value });
  const translated = fields.filter((field) => field.translated && textOf(body, field.name) !== "");

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
      {translated.length > 0 &&
        languages.map((language) => {
          const translations = partOf(body, "translations");
          const texts = partOf(translations, language);
          const name = new Intl.DisplayNames(text.language, { type: "language" }).of(language) ?? language;
          const done = translated.filter((field) => textOf(texts, field.name) !== "").length;
          return (
            <details key={language} className="pv-more">
              <summary>{text("form.translation", { language: name, done, of: translated.length })}</summary>
              {translated.map((field) => (
                <div key={field.name} lang={language}>
                  <FieldControl
                    slug={slug}
                    field={{ ...field, required: false, description: undefined }}
                    value={texts[field.name]}
                    labels={labels}
                    isReadOnly={isReadOnly}
                    error={errorOf(`translations.${language}.${field.name}`)}
                    language={language}
                    onChange={(value) =>
                      put("translations", { ...translations, [language]: { ...texts, [field.name]: value } })
                    }
                  />
                  <p className="pv-original">
                    <span className="pv-unseen">{text("form.original")}</span> {textOf(body, field.name)}
                  </p>
                </div>
              ))}
            </details>
          );
        })}
    </>
  );
}
