import { Field } from "../../../../ui/field";
import { useText } from "../../../../ui/text";
import type { Labels } from "../api/get-items";
import { listOf } from "../body";
import type { FieldShape } from "../schema";
import { codeWords } from "../words";
import { ColorControl } from "./color-control";
import { DocumentControl } from "./document-control";
import { OfferedControl } from "./offered-control";
import { ReadingLine } from "./reading-line";
import { ReferencePicker } from "./reference-picker";
import { TextControl } from "./text-control";

interface FieldControlProps {
  slug: string;
  field: FieldShape;
  value: unknown;
  labels: Labels;
  /** Whether the record lacks it. */
  isMissing?: boolean;
  isReadOnly: boolean;
  error?: string | undefined;
  /** In which a public text is written. */
  language?: string;
  onChange: (value: unknown) => void;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Draws one field of an item as its schema describes it. */
export function FieldControl({
  slug,
  field,
  value,
  labels,
  isMissing = false,
  isReadOnly,
  error,
  language,
  onChange,
}: FieldControlProps) {
  const text = useText();
  const label = field.required ? text("form.required", { field: field.title }) : field.title;
  const described = [field.description, field.type === "texts" && text("form.one-a-line")].filter(Boolean).join(" · ");
  const hint = isMissing ? (
    <>
      <span className="pv-missing">{text("form.missing")}</span>
      {described && <> · {described}</>}
    </>
  ) : (
    described
  );

  if (field.type === "reference" || field.type === "references") {
    const several = field.type === "references";
    return (
      <ReferencePicker
        label={label}
        options={labels.get(field.refersTo ?? "") ?? NONE}
        chosen={several ? listOf({ value }, "value") : typeof value === "string" && value !== "" ? [value] : []}
        several={several}
        isDisabled={isReadOnly}
        error={error}
        onChange={(chosen) => onChange(several ? chosen : chosen[0])}
      />
    );
  }

  if (field.type === "document") {
    return (
      <DocumentControl
        slug={slug}
        label={label}
        hint={hint}
        hash={typeof value === "string" && value !== "" ? value : undefined}
        isDisabled={isReadOnly}
        error={error}
        onChange={onChange}
      />
    );
  }

  if (field.type === "markdown") {
    return (
      <TextControl
        slug={slug}
        language={language}
        label={label}
        hint={hint}
        value={value}
        isDisabled={isReadOnly}
        error={error}
        onChange={onChange}
      />
    );
  }

  if (field.type === "color") {
    return (
      <ColorControl
        slug={slug}
        label={label}
        hint={hint}
        color={typeof value === "string" ? value : ""}
        isDisabled={isReadOnly}
        error={error}
        onChange={onChange}
      />
    );
  }

  if (field.type === "texts" && field.offered.length > 0) {
    return (
      <OfferedControl
        label={label}
        hint={isMissing && <span className="pv-missing">{text("form.missing")}</span>}
        offered={field.offered}
        chosen={listOf({ value }, "value")}
        isDisabled={isReadOnly}
        error={error}
        onChange={onChange}
      />
    );
  }

  if (field.type === "codes") {
    const chosen = listOf({ value }, "value");
    return (
      <fieldset className="pv-fieldset pv-choices">
        <legend>{label}</legend>
        {error && <p className="pv-field__error">{error}</p>}
        <div className="pv-choices__list">
          {field.codes.map((code) => (
            <label key={code} className="pv-choice">
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                disabled={isReadOnly}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
                }
              />
              <span>{codeWords(text, field, code)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  }

  const control = (
    <Field label={label} hint={hint} error={error}>
      {(ids) => {
        const common = { ...ids, className: "pv-input", disabled: isReadOnly };
        const written = typeof value === "string" ? value : "";
        switch (field.type) {
          case "code":
            return (
              <select {...common} value={written} onChange={({ target }) => onChange(target.value || undefined)}>
                <option value="">{text("form.not-said")}</option>
                {field.codes.map((code) => (
                  <option key={code} value={code}>
                    {codeWords(text, field, code)}
                  </option>
                ))}
              </select>
            );
          case "boolean":
            return (
              <select
                {...common}
                value={typeof value === "boolean" ? String(value) : ""}
                onChange={({ target }) => onChange(target.value === "" ? undefined : target.value === "true")}
              >
                <option value="">{text("form.not-said")}</option>
                <option value="true">{codeWords(text, field, "true")}</option>
                <option value="false">{codeWords(text, field, "false")}</option>
              </select>
            );
          case "date":
            return (
              <input
                {...common}
                type="date"
                value={written}
                onChange={({ target }) => onChange(target.value || undefined)}
              />
            );
          case "integer":
            return (
              <input
                {...common}
                type="number"
                inputMode="numeric"
                value={typeof value === "number" ? value : ""}
                onChange={({ target }) => onChange(target.value === "" ? undefined : Math.trunc(target.valueAsNumber))}
              />
            );
          case "long-text":
            return <textarea {...common} rows={3} value={written} onChange={({ target }) => onChange(target.value)} />;
          case "texts":
            return (
              <textarea
                {...common}
                rows={2}
                value={listOf({ value }, "value").join("\n")}
                onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
              />
            );
          default:
            return <input {...common} value={written} onChange={({ target }) => onChange(target.value)} />;
        }
      }}
    </Field>
  );
  return field.translated && language !== undefined ? (
    <>
      {control}
      <ReadingLine slug={slug} language={language} written={typeof value === "string" ? value : ""} />
    </>
  ) : (
    control
  );
}
