import { type ReactNode, useId } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../../../../ui/button";
import { useFormats } from "../../../../ui/format";
import { ProblemNotice } from "../../../../ui/problem-notice";
import { Progress } from "../../../../ui/progress";
import { useText } from "../../../../ui/text";
import { useAddDocument } from "../api/add-document";
import { useDocument } from "../api/get-document";
import { sizeWords, verdict } from "../documents";

const TYPES = ["application/pdf", "image/png", "image/jpeg", "image/webp"];

interface DocumentControlProps {
  slug: string;
  label: string;
  hint?: ReactNode;
  /** The document that stands here. */
  hash: string | undefined;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (hash: string | undefined) => void;
}

/** Uploads a document, says what it is and how readable it is, and replaces or removes it. */
export function DocumentControl({ slug, label, hint, hash, isDisabled, error, onChange }: DocumentControlProps) {
  const text = useText();
  const formats = useFormats();
  const id = useId();
  const add = useAddDocument(slug);
  const { data: document } = useDocument(slug, hash);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) {
      add.mutate(file, { onSuccess: (added) => onChange(added.hash) });
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a second frame around what is one field
    <div role="group" aria-labelledby={id} className={error ? "pv-field pv-field--error" : "pv-field"}>
      <span className="react-aria-Label" id={id}>
        {label}
      </span>
      {hint && <p className="pv-field__hint">{hint}</p>}
      {error && <p className="pv-field__error">{error}</p>}
      {hash && document && (
        <>
          <p className="pv-document">
            <a href={`/api/districts/${slug}/documents/${hash}/content`}>{document.name}</a>{" "}
            <span className="pv-soft">
              {text("document.kind", {
                type: document.type.toUpperCase(),
                size: sizeWords(text, formats, document.size),
              })}
              {document.accessibility && ` · ${text("document.pages", { count: document.accessibility.pages })}`}
            </span>
          </p>
          <ul className="pv-plain-list">
            {verdict(document).map((finding) => (
              <li key={finding}>{text(finding)}</li>
            ))}
          </ul>
        </>
      )}
      {!isDisabled && (
        <div className="pv-document__actions">
          <FileTrigger acceptedFileTypes={TYPES} onSelect={take}>
            <Button look="quiet" isDisabled={add.isPending} aria-describedby={id}>
              {text(hash ? "document.replace" : "document.choose")}
            </Button>
          </FileTrigger>
          {hash && (
            <Button look="quiet" aria-describedby={id} onPress={() => onChange(undefined)}>
              {text("document.remove")}
            </Button>
          )}
        </div>
      )}
      {add.isPending ? (
        <Progress label={text("document.sending")} share={add.sent < 1 ? add.sent : undefined} />
      ) : (
        <p role="status" className="pv-soft">
          {add.isSuccess && hash === add.data.hash && text("document.sent")}
        </p>
      )}
      <ProblemNotice error={add.error} kept={text("document.kept")} />
    </div>
  );
}
