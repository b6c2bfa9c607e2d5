import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../../../ui/text";

interface PanelProps {
  title: string;
  /** What the title names one of. */
  kind?: string;
  onClose: () => void;
  children: ReactNode;
}

/** What lies beside the grid, or over it where there is no room. Escape closes it. */
export function Panel({ title, kind, onClose, children }: PanelProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another place, and the focus goes there
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside
      className="pv-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          onClose();
        }
      }}
    >
      <header className="pv-panel__head">
        <div>
          {kind && <p className="pv-soft">{kind}</p>}
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="pv-plain-button" onClick={onClose}>
          {text("item.close")}
        </button>
      </header>
      {children}
    </aside>
  );
}
