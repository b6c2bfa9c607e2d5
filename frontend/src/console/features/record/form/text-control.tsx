import { Field } from "../../../../ui/field";
import { Loading } from "../../../../ui/loading";
import { ProblemNotice } from "../../../../ui/problem-notice";
import { useText } from "../../../../ui/text";
import { useDocumentText } from "../api/get-document-text";
import { isUnsent, type UnsentText, wordsOf } from "../texts";
import { ReadingLine } from "./reading-line";

interface TextControlProps {
  slug: string;
  /** In which it is written, to tell how hard it is to read; undefined where nobody reads it in public. */
  language: string | undefined;
  label: string;
  hint?: React.ReactNode;
  /** The hash of the text that the record names, or what was written since. */
  value: unknown;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (value: UnsentText) => void;
}

/** Writes a long text in Markdown. It is sent when the item is saved, not before. */
export function TextControl({ slug, language, label, hint, value, isDisabled, error, onChange }: TextControlProps) {
  const text = useText();
  const hash = typeof value === "string" && value !== "" ? value : undefined;
  const { data: kept, error: unread, isLoading } = useDocumentText(slug, hash);
  if (isLoading) {
    return <Loading />;
  }
  if (unread) {
    return <ProblemNotice error={unread} kept={text("text.unread")} />;
  }
  const about = (
    <>
      {hint}
      {hint && " · "}
      {text("text.markdown")}
    </>
  );
  const written = isUnsent(value) ? value.markdown : (kept ?? "");
  return (
    <>
      <Field label={label} hint={about} error={error}>
        {(ids) => (
          <textarea
            {...ids}
            className="pv-input pv-input--text"
            rows={16}
            disabled={isDisabled}
            value={written}
            onChange={({ target }) => onChange({ markdown: target.value })}
          />
        )}
      </Field>
      {language !== undefined && <ReadingLine slug={slug} language={language} written={wordsOf(written)} />}
    </>
  );
}
