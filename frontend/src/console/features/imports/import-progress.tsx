import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { useFormats } from "../../../ui/format";
import { Progress } from "../../../ui/progress";
import { useText } from "../../../ui/text";
import { useImportProgress, useStopImport } from "./api/import-progress";

interface ImportProgressProps {
  slug: string;
  id: string;
  /** Which part of the file has gone out, from 0 to 1; 1 where there is none to send. */
  sent?: number;
  /** Ends the sending. */
  onAbort?: () => void;
}

/** How far the sending, reading, checking or applying of an import is, and the way out. */
export function ImportProgress({ slug, id, sent = 1, onAbort }: ImportProgressProps) {
  const text = useText();
  const formats = useFormats();
  const isSending = sent < 1;
  const { data: seen } = useImportProgress(slug, id, !isSending);
  const stop = useStopImport(slug);
  const isStopping = stop.isPending || stop.isSuccess;
  return (
    <div className="pv-progress-box">
      {isSending ? (
        <Progress label={text("import.step.sending")} share={sent} />
      ) : (
        <Progress
          label={text(isStopping ? "import.step.stopping" : `import.step.${code(seen?.step ?? "reading")}`)}
          share={seen?.total ? seen.done / seen.total : undefined}
          detail={
            seen?.total
              ? text("import.rows-of", { done: formats.number(seen.done), total: formats.number(seen.total) })
              : seen && text("import.rows", { count: seen.done })
          }
        />
      )}
      <Button look="quiet" isDisabled={isStopping} onPress={() => (isSending ? onAbort?.() : stop.mutate(id))}>
        {text("import.stop")}
      </Button>
    </div>
  );
}
