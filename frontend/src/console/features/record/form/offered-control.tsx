import type { ReactNode } from "react";
import { Field } from "../../../../ui/field";
import { useText } from "../../../../ui/text";
import type { Offered } from "../schema";

interface OfferedControlProps {
  label: string;
  hint?: ReactNode;
  offered: Offered[];
  chosen: string[];
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Chooses among what laws ask for, each with what it must say; what none of them names is written below. */
export function OfferedControl({ label, hint, offered, chosen, isDisabled, error, onChange }: OfferedControlProps) {
  const text = useText();
  const codes = offered.map(({ code }) => code);
  const others = chosen.filter((each) => !codes.includes(each));
  const put = (known: string[], written: string[]) =>
    onChange([...codes.filter((code) => known.includes(code)), ...written]);
  return (
    <fieldset className="pv-fieldset pv-choices">
      <legend>{label}</legend>
      {hint}
      {error && <p className="pv-field__error">{error}</p>}
      {offered.map(({ code, title, description, citation }) => (
        <label key={code} className="pv-choice pv-choice--told">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            disabled={isDisabled}
            onChange={({ target }) =>
              put(target.checked ? [...chosen, code] : chosen.filter((each) => each !== code), others)
            }
          />
          <span>
            {title}{" "}
            <span className="pv-soft">
              {description} · {citation}
            </span>
          </span>
        </label>
      ))}
      <Field label={text("form.offered-others")} hint={text("form.offered-others-hint")}>
        {(ids) => (
          <textarea
            {...ids}
            className="pv-input"
            rows={2}
            disabled={isDisabled}
            value={others.join("\n")}
            onChange={({ target }) => put(chosen, target.value === "" ? [] : target.value.split("\n"))}
          />
        )}
      </Field>
    </fieldset>
  );
}
