import { Button } from "../../../../ui/button";
import { useText } from "../../../../ui/text";
import type { Labels } from "../api/get-items";
import { type Body, isSaid, partOf, textOf } from "../body";
import type { FieldShape } from "../schema";
import { FieldControl } from "./field-control";

/** Under this name the texts of a language say by hashes what was translated. */
const SOURCES = "translatedFrom";

/** A translation whose original changed after it was made. */
export interface StaleText {
  language: string;
  field: string;
}

interface TranslationsProps {
  slug: string;
  language: string;
  fields: FieldShape[];
  body: Body;
  labels: Labels;
  /** The fields whose translation is older than the original, as the item was opened. */
  stale: string[];
  isReadOnly: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (texts: Body) => void;
}

/** The texts of an item in one language beside their originals, opened where one of them is out of date. */
export function Translations({
  slug,
  language,
  fields,
  body,
  labels,
  stale,
  isReadOnly,
  errorOf,
  onChange,
}: TranslationsProps) {
  const text = useText();
  const texts = partOf(partOf(body, "translations"), language);
  const sources = partOf(texts, SOURCES);
  const name = new Intl.DisplayNames(text.language, { type: "language" }).of(language) ?? language;
  const done = fields.filter((field) => isSaid(texts[field.name])).length;
  // The mark goes away when somebody confirms the text or writes another; the server then makes a new one.
  const without = (field: string) => Object.fromEntries(Object.entries(sources).filter(([each]) => each !== field));

  return (
    <details className="pv-more" open={stale.length > 0 || undefined}>
      <summary>{text("form.translation", { language: name, done, of: fields.length })}</summary>
      {fields.map((field) => (
        <div key={field.name}>
          <div lang={language}>
            <FieldControl
              slug={slug}
              field={{ ...field, required: false, description: undefined }}
              value={texts[field.name]}
              labels={labels}
              isReadOnly={isReadOnly}
              error={errorOf(`translations.${language}.${field.name}`)}
              language={language}
              onChange={(value) => onChange({ ...texts, [field.name]: value, [SOURCES]: without(field.name) })}
            />
          </div>
          {field.type !== "document" && field.type !== "markdown" && (
            <p className="pv-original">
              <span className="pv-unseen">{text("form.original")}</span> {textOf(body, field.name)}
            </p>
          )}
          {stale.includes(field.name) && (
            <p className="pv-stale" role="status">
              {field.name in sources ? text("form.stale", { field: field.title }) : text("form.stale.renewed")}{" "}
              {field.name in sources && !isReadOnly && (
                <Button
                  look="quiet"
                  aria-label={text("form.stale.confirm.label", { field: field.title })}
                  onPress={() => onChange({ ...texts, [SOURCES]: without(field.name) })}
                >
                  {text("form.stale.confirm")}
                </Button>
              )}
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
