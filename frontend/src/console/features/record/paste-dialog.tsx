import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Loading } from "../../../ui/loading";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useApplyImport } from "../imports/api/apply-import";
import { useDiscardImport } from "../imports/api/discard-import";
import { type ImportView, useImport } from "../imports/api/get-import";
import { useStartImport } from "../imports/api/start-import";
import { DryRunPreview, DryRunProblems, DryRunTally } from "../imports/dry-run";
import { mayApply } from "../imports/mapping";
import type { Seen } from "./api/edit-items";
import { allItems } from "./api/get-items";
import { useFieldTitles } from "./api/get-schema";

interface PasteDialogProps {
  slug: string;
  kind: string;
  /** The sheet that was pasted, as CSV. */
  sheet: string;
  onClose: () => void;
  onDone: (changed: Seen[], added: number) => void;
}

/** Tries a pasted range through the door of the imports, shows what it would do, and puts it in if a person says so. */
export function PasteDialog({ slug, kind, sheet, onClose, onDone }: PasteDialogProps) {
  const text = useText();
  const start = useStartImport(slug);
  const { mutate } = start;
  useEffect(() => {
    mutate({ file: new File([sheet], text("paste.file"), { type: "text/csv" }), target: kind });
  }, [sheet, kind, mutate, text]);
  return (
    <Dialog title={text("paste.title")} isOpen onClose={onClose} wide alert>
      {start.error ? (
        <>
          <ProblemNotice error={start.error} kept={text("paste.nothing")} />
          <div className="pv-actions">
            <Button look="quiet" onPress={onClose}>
              {text("paste.leave")}
            </Button>
          </div>
        </>
      ) : start.data ? (
        <Tried slug={slug} kind={kind} tried={start.data} onClose={onClose} onDone={onDone} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

interface TriedProps extends Omit<PasteDialogProps, "sheet"> {
  tried: ImportView;
}

const NO_FIELDS: string[] = [];
/** The row of headings, which nobody pasted or nobody counts. */
const HEADINGS = 1;

function Tried({ slug, kind, tried, onClose, onDone }: TriedProps) {
  const text = useText();
  const queries = useQueryClient();
  const titles = useFieldTitles(slug);
  // Whoever else writes meanwhile has the dry run made anew, which the cache then holds.
  const { data: found = tried } = useImport(slug, tried.id);
  const apply = useApplyImport(slug, tried.id);
  const discard = useDiscardImport(slug, tried.id);
  const [isRunning, setRunning] = useState(false);
  const { summary } = found;
  const versions = async () =>
    new Map(
      (await queries.fetchQuery({ ...allItems(slug, kind, NO_FIELDS), staleTime: 0 })).map(({ key, version }) => [
        key,
        version,
      ]),
    );

  const put = async () => {
    setRunning(true);
    try {
      // The import is refused if anything was written since the dry run, so what differs afterwards is what it wrote.
      const before = await versions();
      await apply.mutateAsync();
      const after = await versions();
      const known = [...after].filter(([key]) => before.has(key));
      onDone(
        known.filter(([key, version]) => version !== before.get(key)).map(([key, version]) => ({ key, version })),
        after.size - known.length,
      );
    } catch {
      await queries.invalidateQueries({ queryKey: [slug, "import", tried.id] });
      setRunning(false);
    }
  };
  const leave = () => discard.mutate(undefined, { onSettled: onClose });

  return (
    <>
      <DryRunTally summary={summary} />
      {found.problems.length > 0 && (
        <DryRunProblems
          problems={found.problems}
          above={HEADINGS}
          // As "B: category"; nobody who pastes has seen the letters of the sheet that was made of it.
          columnWords={(column) => titles(column.replace(/^[A-Z]+: /, ""), kind)}
        />
      )}
      {summary.adds + summary.changes > 0 && <DryRunPreview slug={slug} preview={found.preview} above={HEADINGS} />}
      <ProblemNotice error={apply.error} kept={text("paste.nothing")} />
      <div className="pv-actions">
        <Button isDisabled={!mayApply(found, true) || isRunning} onPress={put}>
          {text(isRunning ? "import.applying" : "import.apply", { count: summary.adds + summary.changes })}
        </Button>
        <Button look="quiet" isDisabled={isRunning} onPress={leave}>
          {text("paste.leave")}
        </Button>
      </div>
      <p className="pv-soft">
        {text(
          summary.errors > 0
            ? "paste.blocked"
            : summary.adds + summary.changes === 0
              ? "paste.unchanged"
              : "paste.blank-stays",
        )}
      </p>
    </>
  );
}
