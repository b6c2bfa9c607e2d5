import { Button } from "../../../ui/button";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useRestoreItem } from "./api/restore-item";

interface PutBackProps {
  slug: string;
  kind: string;
  itemKey: string;
  change: string;
  /** The version that stands, or undefined where the change removed the item. */
  version: number | undefined;
}

/** Takes a change back, and all that came after it. The history keeps those too, so this can be taken back as well. */
export function PutBack({ slug, kind, itemKey, change, version }: PutBackProps) {
  const text = useText();
  const restoring = useRestoreItem(slug, kind, itemKey);
  return (
    <div>
      <Button look="plain" isDisabled={restoring.isPending} onPress={() => restoring.mutate({ change, version })}>
        {text(version === undefined ? "history.bring-back" : "history.put-back")}
      </Button>
      <p role="status" className="pv-soft">
        {restoring.isSuccess && text("history.is-back")}
      </p>
      <ProblemNotice error={restoring.error} kept={text("history.put-back.kept")} />
    </div>
  );
}
