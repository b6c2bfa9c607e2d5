import { useState } from "react";
import { getDownloadTemplateUrl } from "../../../api/generated/plainview";
import { Field } from "../../../ui/field";
import { useText } from "../../../ui/text";
import { kinds } from "../record/kinds";

const formats = ["xlsx", "csv"];

/** Sheets with the headings that an import understands, which hold what the district says already. */
export function Templates({ slug }: { slug: string }) {
  const text = useText();
  const [kind, setKind] = useState("elements");
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{text("import.template")}</h2>
      <p className="pv-soft">{text("import.template.detail")}</p>
      <div className="pv-bar">
        <Field label={text("import.template.kind")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={kind} onChange={({ target }) => setKind(target.value)}>
              {kinds.map(({ code }) => (
                <option key={code} value={code}>
                  {text(`kind.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {formats.map((format) => (
          <a
            key={format}
            className="pv-button pv-button--quiet"
            href={getDownloadTemplateUrl(slug, kind, { format, language: text.language })}
            download
          >
            {text(`import.template.${format}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
