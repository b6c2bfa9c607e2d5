import type { ReactNode } from "react";

export type Tone = "info" | "ok" | "warn" | "bad";

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Read aloud at once when it appears. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ tone = "info", title, live = false, children }: NoticeProps) {
  return (
    <div
      className={tone === "info" ? "pv-notice" : `pv-notice pv-notice--${tone}`}
      {...(live ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      {title && <p className="pv-notice__title">{title}</p>}
      {children}
    </div>
  );
}
