import { useState } from "react";
import { Field } from "../../../ui/field";
import { useText } from "../../../ui/text";

const WIDTHS = ["phone", "computer"] as const;

interface PreviewProps {
  slug: string;
  /** Of the working record: a newer one makes the pages anew. */
  revision: number;
}

/** The public pages as the server would make them of the draft, beginning with what would have changed. */
export function Preview({ slug, revision }: PreviewProps) {
  const text = useText();
  const [width, setWidth] = useState<string>(WIDTHS[0]);
  const address = `/api/districts/${slug}/preview/${text.language === "en" ? "" : `${text.language}/`}changes`;
  return (
    <section aria-labelledby="preview" className="pv-section">
      <h2 id="preview">{text("review.preview")}</h2>
      <p className="pv-soft">{text("review.preview.detail")}</p>
      <div className="pv-bar">
        <Field label={text("review.preview.width")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={width} onChange={({ target }) => setWidth(target.value)}>
              {WIDTHS.map((each) => (
                <option key={each} value={each}>
                  {text(`review.preview.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="pv-bar__count">
          <a href={address} target="_blank" rel="noreferrer">
            {text("review.preview.window")}
          </a>
        </p>
      </div>
      {/* As on the public site, but no link of it takes the console away. */}
      <iframe
        key={revision}
        className="pv-preview"
        data-width={width}
        title={text("review.preview.frame")}
        src={address}
        sandbox="allow-same-origin allow-scripts allow-forms"
        loading="lazy"
      />
    </section>
  );
}
