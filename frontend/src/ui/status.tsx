import type { ReactNode } from "react";
import type { Tone } from "./notice";

/** A word with an icon beside it; the colour alone never says anything. */
export function Status({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone ? `pv-status pv-status--${tone}` : "pv-status"}>{children}</span>;
}
