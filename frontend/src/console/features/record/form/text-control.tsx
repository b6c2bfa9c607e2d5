import { Field } from "../../../../ui/field";
import { Loading } from "../../../../ui/loading";
import { ProblemNotice } from "../../../../ui/problem-notice";
import { useText } from "../../../../ui/text";
import { useDocumentText } from "../api/get-document-text";
import { isUnsent, type UnsentText } from "../texts";

interface TextControlProps {
  slug: string;
  label: string;
  hint?: React.ReactNode;
  /** The hash of the text that the record names, or what was written since. */
  value: unknown;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (value: UnsentText) => void;
}

/** Writes a long text in Markdown. It is sent when the item is saved, not before. */
export function TextControl({ slug, label, hint, value, isDisabled, error, onChange }: TextControlProps) {
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
  return (
    <Field label={label} hint={about} error={error}>
      {(ids) => (
        <textarea
          {...ids}
          className="pv-input pv-input--text"
          rows={16}
          disabled={isDisabled}
          value={isUnsent(value) ? value.markdown : (kept ?? "")}
          onChange={({ target }) => onChange({ markdown: target.value })}
        />
      )}
    </Field>
  );
}
