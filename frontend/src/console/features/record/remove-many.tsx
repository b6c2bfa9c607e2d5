import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import type { Seen } from "./api/edit-items";
import { useRemoveItems } from "./api/remove-items";
import type { Done } from "./done-bar";

interface RemoveManyProps {
  slug: string;
  kind: string;
  items: Seen[];
  onClose: () => void;
  onDone: (done: Done) => void;
}

/** Asks before many items are removed at once. */
export function RemoveMany({ slug, kind, items, onClose, onDone }: RemoveManyProps) {
  const text = useText();
  const removal = useRemoveItems(slug, kind);
  const remove = () =>
    removal.mutate(items, {
      onSuccess: ({ removed, left }) => onDone({ what: "removed", count: removed.length, items: [], added: 0, left }),
    });
  return (
    <Dialog title={text("many.remove.title", { count: items.length })} isOpen onClose={onClose} alert>
      <p>{text("many.remove.lead")}</p>
      <ProblemNotice error={removal.error} kept={text("item.delete.kept")} />
      <div className="pv-actions">
        <Button look="danger" isDisabled={removal.isPending} onPress={remove}>
          {text("many.remove.confirm", { count: items.length })}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {text("many.remove.keep")}
        </Button>
      </div>
    </Dialog>
  );
}
