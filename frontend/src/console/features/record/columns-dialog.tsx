import { useId, useState } from "react";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { useText } from "../../../ui/text";
import type { FieldShape } from "./schema";
import { columnsInOrder } from "./views";

interface ColumnsDialogProps {
  fields: readonly FieldShape[];
  /** The names of the fields that have a column. */
  shown: readonly string[];
  onClose: () => void;
  /** Told nothing where the columns are to be the usual ones. */
  onChoose: (columns: string[] | undefined) => void;
}

export function ColumnsDialog({ fields, shown, onClose, onChoose }: ColumnsDialogProps) {
  const text = useText();
  const id = useId();
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set(shown));
  const toggle = (name: string) => {
    const next = new Set(wanted);
    if (!next.delete(name)) {
      next.add(name);
    }
    setWanted(next);
  };
  return (
    <Dialog title={text("columns.title")} isOpen onClose={onClose}>
      <p className="pv-soft" id={id}>
        {text("columns.lead")}
      </p>
      <ul className="pv-choices__list pv-plain-list" aria-describedby={id}>
        {fields.map(({ name, title }) => (
          <li key={name}>
            <label className="pv-choice">
              <input type="checkbox" checked={wanted.has(name)} onChange={() => toggle(name)} />
              <span>{title}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="pv-actions">
        <Button
          isDisabled={wanted.size === 0}
          onPress={() =>
            onChoose(
              columnsInOrder(
                shown,
                fields.map(({ name }) => name),
                wanted,
              ),
            )
          }
        >
          {text("columns.show", { count: wanted.size })}
        </Button>
        <Button look="quiet" onPress={() => onChoose(undefined)}>
          {text("columns.usual")}
        </Button>
      </div>
    </Dialog>
  );
}
