import type { ReactNode } from "react";
import { Button } from "../../../../ui/button";
import { Field } from "../../../../ui/field";
import { useSettled } from "../../../../ui/settled";
import { useText } from "../../../../ui/text";
import { useAccent } from "../api/get-accent";

const PAUSE_MS = 250;

interface ColorControlProps {
  slug: string;
  label: string;
  hint?: ReactNode;
  /** A hash and six hexadecimal digits, or what is typed so far; empty for the color of the platform. */
  color: string;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (color: string | undefined) => void;
}

/** Chooses a color, and shows what becomes of it where text has to be read. */
export function ColorControl({ slug, label, hint, color, isDisabled, error, onChange }: ColorControlProps) {
  const text = useText();
  const accent = useAccent(slug, useSettled(color, PAUSE_MS));
  const put = (typed: string) => onChange(typed.trim().toLowerCase() || undefined);
  return (
    <>
      <Field label={label} hint={hint} error={error}>
        {(ids) => (
          <span className="pv-color">
            <input
              {...ids}
              className="pv-input"
              value={color}
              maxLength={7}
              spellCheck={false}
              disabled={isDisabled}
              onChange={({ target }) => put(target.value)}
            />
            <input
              type="color"
              aria-label={text("color.pick", { field: label })}
              value={accent ? color : "#000000"}
              disabled={isDisabled}
              onChange={({ target }) => put(target.value)}
            />
            {color !== "" && !isDisabled && (
              <Button look="quiet" onPress={() => onChange(undefined)}>
                {text("color.remove")}
              </Button>
            )}
          </span>
        )}
      </Field>
      <ul className="pv-shades" aria-live="polite">
        {accent && color !== "" && (
          <>
            <Shade
              {...accent.light}
              words={text(accent.light.asChosen ? "color.light" : "color.too-light", { color: accent.light.color })}
            />
            <Shade
              {...accent.dark}
              words={text(accent.dark.asChosen ? "color.dark" : "color.too-dark", { color: accent.dark.color })}
            />
          </>
        )}
      </ul>
    </>
  );
}

function Shade({ color, ground, words }: { color: string; ground: string; words: string }) {
  const text = useText();
  return (
    <li>
      <span className="pv-shades__chip" style={{ background: ground, color }}>
        {text("color.sample")}
      </span>{" "}
      {words}
    </li>
  );
}
