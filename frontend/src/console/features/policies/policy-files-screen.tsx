import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { readPolicyFile } from "./api/read-policy-file";
import { useTakePolicyFiles } from "./api/take-policy-files";
import { chosenOf, confirmable, isReady, type ManualFile, readAll } from "./manual";
import { ManualTable } from "./manual-table";

const TYPES = [".md", ".txt", ".docx", ".pdf", ".zip"];

/** Brings a policy manual in as the files that it is: read first, then confirmed, then taken all at once. */
export function PolicyFilesScreen({ slug }: { slug: string }) {
  const text = useText();
  const [files, setFiles] = useState<ManualFile[]>([]);
  const [progress, setProgress] = useState<{ read: number; of: number }>();
  const [error, setError] = useState<unknown>();
  const stopped = useRef(false);
  const take = useTakePolicyFiles(slug);
  const chosen = chosenOf(files);

  const read = async (list: FileList | null) => {
    const sent = [...(list ?? [])].filter(({ name }) => !name.startsWith("."));
    if (sent.length === 0) {
      return;
    }
    stopped.current = false;
    take.reset();
    setError(undefined);
    setFiles([]);
    setProgress({ read: 0, of: sent.length });
    try {
      await readAll(
        sent,
        (file) => readPolicyFile(slug, file),
        (found) => {
          setFiles((before) => [...before, ...confirmable(found)]);
          setProgress((before) => before && { ...before, read: before.read + 1 });
        },
        () => stopped.current,
      );
    } catch (failure) {
      setError(failure);
    }
    setProgress(undefined);
  };

  return (
    <Page title={text("manual.title")} lead={text("manual.lead")}>
      <div className="pv-drop">
        <p>{text("manual.kinds")}</p>
        <div className="pv-actions">
          <FileTrigger allowsMultiple acceptedFileTypes={TYPES} onSelect={read}>
            <Button isDisabled={progress !== undefined}>{text("manual.choose")}</Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={read}>
            <Button look="quiet" isDisabled={progress !== undefined}>
              {text("manual.choose-folder")}
            </Button>
          </FileTrigger>
        </div>
        <p role="status" className="pv-soft">
          {progress && text("manual.reading", progress)}
        </p>
        {progress && (
          <Button
            look="plain"
            onPress={() => {
              stopped.current = true;
            }}
          >
            {text("manual.stop")}
          </Button>
        )}
      </div>
      <ProblemNotice error={error ?? take.error} kept={text("manual.kept")} />
      {take.data && (
        <Notice tone="ok" title={text("manual.taken", { ...take.data })} live>
          <p>{text("manual.next")}</p>
          <p>
            <Link to="/console/$slug/record/$kind" params={{ slug, kind: "policies" }} search={{ missing: "any" }}>
              {text("kind.policies")}
            </Link>
          </p>
        </Notice>
      )}
      {files.length > 0 && (
        <>
          <ManualTable files={files} onChange={setFiles} />
          <div className="pv-actions">
            <Button
              isDisabled={!isReady(files) || progress !== undefined || take.isPending}
              onPress={() => take.mutate(chosen, { onSuccess: () => setFiles([]) })}
            >
              {text("manual.take", { count: chosen.length })}
            </Button>
          </div>
          <p className="pv-soft">{text("manual.all-or-nothing")}</p>
        </>
      )}
    </Page>
  );
}
