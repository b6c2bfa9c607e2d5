import { code } from "../../../ui/code";
import { useFormats } from "../../../ui/format";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import type { ImportView } from "./api/get-import";

/** How many rows add, change, leave, fail. */
export function DryRunTally({ summary }: { summary: ImportView["summary"] }) {
  const text = useText();
  const formats = useFormats();
  return (
    <dl className="pv-tally">
      {(["adds", "changes", "unchanged", "errors"] as const).map((name) => (
        <div key={name} data-name={name} data-none={summary[name] === 0}>
          <dt>{text(`import.summary.${name}`)}</dt>
          <dd>{formats.number(summary[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DryRunProblemsProps {
  problems: ImportView["problems"];
  /** What the column of a problem is called; as the server calls it where absent. */
  columnWords?: (column: string) => string;
  /** How many rows stand above the first that people count. */
  above?: number;
}

export function DryRunProblems({ problems, columnWords = (column) => column, above = 0 }: DryRunProblemsProps) {
  const text = useText();
  return (
    <table className="pv-table">
      <thead>
        <tr>
          <th scope="col" className="pv-number">
            {text("import.row")}
          </th>
          <th scope="col">{text("import.column")}</th>
          <th scope="col">{text("import.problem")}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, column, message }) => (
          <tr key={`${row} ${column} ${message}`}>
            <td className="pv-number" data-label={text("import.row")}>
              {row - above}
            </td>
            <td data-label={text("import.column")}>{column ? columnWords(column) : "—"}</td>
            <td data-label={text("import.problem")}>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DryRunPreviewProps {
  slug: string;
  preview: ImportView["preview"];
  /** How many rows stand above the first that people count. */
  above?: number;
}

/** What each row would do, with what stands now and what would stand. */
export function DryRunPreview({ slug, preview, above = 0 }: DryRunPreviewProps) {
  const text = useText();
  const titles = useFieldTitles(slug);
  return (
    <table className="pv-table">
      <thead>
        <tr>
          <th scope="col" className="pv-number">
            {text("import.row")}
          </th>
          <th scope="col">{text("import.what")}</th>
          <th scope="col">{text("import.item")}</th>
          <th scope="col">{text("import.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {preview.map(({ row, kind, key, label, action, changes }) => (
          <tr key={`${row} ${kind} ${key}`}>
            <td className="pv-number" data-label={text("import.row")}>
              {row - above}
            </td>
            <td data-label={text("import.what")}>
              <Status
                {...(code(action) === "add"
                  ? { tone: "ok" as const }
                  : code(action) === "change"
                    ? { tone: "info" as const }
                    : {})}
              >
                {text(`import.action.${code(action)}`)}
              </Status>
            </td>
            <td data-label={text("import.item")}>
              {label || key} <span className="pv-soft">{text.ifKnown(`kind.${kind}.one`) ?? kind}</span>
            </td>
            <td data-label={text("import.difference")}>
              {code(action) === "change" && (
                <ul className="pv-plain-list">
                  {changes.map(({ field, before, after }) => (
                    <li key={field}>
                      {titles(field, kind)}: <del>{before ?? "—"}</del> <ins>{after ?? "—"}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
