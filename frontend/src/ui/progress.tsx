import { useId } from "react";
import { useText } from "./text";

interface ProgressProps {
  /** What is under way, in words. */
  label: string;
  /** How much of it is done, from 0 to 1; left out while nobody knows. */
  share?: number | undefined;
  /** The same in numbers. */
  detail?: string | undefined;
}

/** How far something is that takes a while. Its label is announced when it changes, its numbers are not. */
export function Progress({ label, share, detail }: ProgressProps) {
  const text = useText();
  const id = useId();
  return (
    <div className="pv-progress">
      <p id={id} role="status">
        {label}
      </p>
      <progress aria-labelledby={id} max={1} value={share} />
      <p className="pv-soft">
        {detail ?? (share === undefined ? "" : text("ui.percent", { share: Math.round(share * 100) }))}
      </p>
    </div>
  );
}
