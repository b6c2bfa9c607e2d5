import { type ReactNode, useEffect } from "react";

interface PageProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Plainview`;
  }, [title]);
  return (
    <div className="pv-page">
      <header className="pv-page__head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="pv-page__lead">{lead}</p>}
        </div>
        {actions && <div className="pv-page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
