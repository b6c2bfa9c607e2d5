import { Link } from "@tanstack/react-router";
import { Button } from "../../../ui/button";
import { useFormats } from "../../../ui/format";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import type { Edited, Seen } from "./api/edit-items";

/** What was just done to the record from this screen. */
export interface Done {
  what: "changed" | "undone" | "pasted" | "removed";
  /** How many items it was, where none of them can be taken back from here. */
  count?: number;
  /** The changed items as they now stand, which is what can be taken back. */
  items: Seen[];
  /** How many are new; they stay. */
  added: number;
  /** Those that somebody else had changed meanwhile. */
  left: Edited["left"];
}

interface DoneBarProps {
  slug: string;
  kind: string;
  done: Done;
  isPending: boolean;
  error: unknown;
  onUndo: () => void;
  onClose: () => void;
}

/** Says what was done and takes it back. */
export function DoneBar({ slug, kind, done, isPending, error, onUndo, onClose }: DoneBarProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <section className="pv-done" aria-label={text("done.label")}>
      <p role="status">
        {text(`done.${done.what}`, { count: done.count ?? done.items.length })}
        {done.added > 0 && ` ${text("done.added", { count: done.added })}`}
      </p>
      {done.items.length > 0 && (
        <Button look="plain" isDisabled={isPending} onPress={onUndo}>
          {text(done.what === "undone" ? "done.redo" : "done.undo")}
        </Button>
      )}
      <Button look="plain" onPress={onClose}>
        {text("done.close")}
      </Button>
      {done.left.length > 0 && (
        <div className="pv-done__left">
          <p>{text("done.left", { count: done.left.length })}</p>
          <ul>
            {done.left.map(({ key, label, reason, updatedBy, updatedAt }) => (
              <li key={key}>
                {reason === "gone" ? (
                  <code>{label}</code>
                ) : (
                  <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
                    {label}
                  </Link>
                )}{" "}
                <span className="pv-soft">
                  {text(`done.left.${reason}`, {
                    who: updatedBy ?? "",
                    when: updatedAt ? formats.moment(updatedAt) : "",
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice error={error} kept={text("done.kept")} />
    </section>
  );
}
