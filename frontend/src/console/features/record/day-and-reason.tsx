import { Field } from "../../../ui/field";
import { useText } from "../../../ui/text";

/** What is decided on a product; what is not said yet is absent. */
export interface DayAndReasonOf {
  decidedOn?: string;
  reason?: string;
}

interface DayAndReasonProps {
  decision: DayAndReasonOf;
  /** False where the day stands already. */
  hasDay?: boolean;
  reasonHint: string;
  errorOf: (field: string) => string | undefined;
  onChange: (change: DayAndReasonOf) => void;
}

/** When a product was decided on, and why, in words for teachers and parents. */
export function DayAndReason({ decision, hasDay = true, reasonHint, errorOf, onChange }: DayAndReasonProps) {
  const text = useText();
  return (
    <>
      {hasDay && (
        <Field label={text("decisions.day")} error={errorOf("decidedOn")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              type="date"
              value={decision.decidedOn ?? ""}
              onChange={({ target }) => onChange({ decidedOn: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={text("decisions.reason")} hint={reasonHint} error={errorOf("reason")}>
        {(ids) => (
          <textarea
            {...ids}
            className="pv-input"
            rows={3}
            maxLength={2000}
            value={decision.reason ?? ""}
            onChange={({ target }) => onChange({ reason: target.value })}
          />
        )}
      </Field>
    </>
  );
}
