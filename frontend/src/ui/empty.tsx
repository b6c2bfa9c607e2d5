import type { ReactNode } from "react";

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pv-empty">
      <p className="pv-empty__title">{title}</p>
      {children}
    </div>
  );
}
