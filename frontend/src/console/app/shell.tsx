import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "../../ui/text";
import { SignOut } from "../features/session/sign-out";
import { LanguageSwitch } from "./language-switch";

interface ShellProps {
  /** Whose console this is. */
  title: ReactNode;
  /** Above everything, for what must not be overlooked. */
  ribbon?: ReactNode;
  nav: ReactNode;
  person: string;
  children: ReactNode;
}

export function Shell({ title, ribbon, nav, person, children }: ShellProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();

  // Whoever chose a section on a phone wants to see it, not the menu.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the address having changed
  useEffect(() => setOpen(false), [pathname]);

  return (
    <>
      <a className="pv-skip" href="#main">
        {text("app.skip")}
      </a>
      {ribbon}
      <header className="pv-top" data-open={isOpen}>
        <button
          type="button"
          className="pv-top__menu"
          aria-expanded={isOpen}
          aria-controls="sections"
          onClick={() => setOpen(!isOpen)}
        >
          {text("app.menu")}
        </button>
        <div className="pv-top__title">{title}</div>
        <div className="pv-top__tools">
          <LanguageSwitch />
          <span className="pv-top__person">{person}</span>
          <SignOut />
        </div>
      </header>
      <div className="pv-shell">
        <nav id="sections" className="pv-side" aria-label={text("app.sections")} data-open={isOpen}>
          {nav}
        </nav>
        <main id="main" className="pv-work" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
