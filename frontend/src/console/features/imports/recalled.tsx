import { Button } from "../../../ui/button";
import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import type { ImportView } from "./api/get-import";
import { useGuessMapping } from "./api/guess-mapping";

/** Says that the mapping is that of an earlier import, and takes it back if it does not fit any more. */
export function Recalled({ slug, found }: { slug: string; found: ImportView }) {
  const text = useText();
  const formats = useFormats();
  const guess = useGuessMapping(slug, found.id);
  if (!found.recalledFrom) {
    return null;
  }
  return (
    <>
      <Notice title={text("import.recalled", { date: formats.day(found.recalledFrom) })}>
        <div className="pv-actions">
          <Button look="quiet" isDisabled={guess.isPending} onPress={() => guess.mutate()}>
            {text("import.recalled.guess")}
          </Button>
        </div>
      </Notice>
      <ProblemNotice error={guess.error} kept={text("import.kept")} />
    </>
  );
}
