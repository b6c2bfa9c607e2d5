import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay } from "../session/api/get-session";
import type { ReviewView } from "./api/get-review";
import { useWithdrawScheduled } from "./api/withdraw-scheduled";

type ScheduledView = NonNullable<ReviewView["scheduled"]>;

/** The publication that waits for its hour, or why it did not go out. */
export function Scheduled({ slug, scheduled }: { slug: string; scheduled: ScheduledView }) {
  const text = useText();
  const formats = useFormats();
  const mayApprove = useMay("approve");
  const withdrawing = useWithdrawScheduled(slug);
  // The district's own clocks, which may not be those of this computer.
  const when = formats.moment(scheduled.localTime);
  return (
    <Notice
      tone={scheduled.failure ? "warn" : "info"}
      title={text(scheduled.failure ? "schedule.failed" : "schedule.waits", { when })}
      live
    >
      {scheduled.failure && <p>{scheduled.failure}</p>}
      {scheduled.note && <p>{scheduled.note}</p>}
      <p>
        {scheduled.approvedBy
          ? text("schedule.by-two", { who: scheduled.by, other: scheduled.approvedBy })
          : text("schedule.by", { who: scheduled.by })}
      </p>
      {scheduled.restores && <p>{text("review.restores", { number: scheduled.restores })}</p>}
      {scheduled.earlier && !scheduled.failure && <p>{text("schedule.earlier")}</p>}
      <ProblemNotice error={withdrawing.error} />
      {mayApprove && (
        <Button look="quiet" isDisabled={withdrawing.isPending} onPress={() => withdrawing.mutate()}>
          {text("schedule.withdraw")}
        </Button>
      )}
    </Notice>
  );
}

interface WhenProps {
  timeZone: string;
  /** `2026-12-01T06:00`, or undefined for now. */
  at: string | undefined;
  error: string | undefined;
  onChange: (at: string | undefined) => void;
}

/** Now, or a time by the clocks of the district. */
export function When({ timeZone, at, error, onChange }: WhenProps) {
  const text = useText();
  return (
    <fieldset className="pv-when">
      <legend>{text("schedule.when")}</legend>
      <label className="pv-choice">
        <input type="radio" name="when" checked={at === undefined} onChange={() => onChange(undefined)} />{" "}
        {text("schedule.now")}
      </label>
      <label className="pv-choice">
        <input type="radio" name="when" checked={at !== undefined} onChange={() => onChange(at ?? "")} />{" "}
        {text("schedule.later")}
      </label>
      {at !== undefined && (
        <Field label={text("schedule.at")} hint={text("schedule.at.hint", { zone: timeZone })} error={error}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              className="pv-input"
              value={at}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
