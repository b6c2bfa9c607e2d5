import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { changed, type ManualFile } from "./manual";

interface ManualTableProps {
  files: ManualFile[];
  onChange: (files: ManualFile[]) => void;
}

const KINDS = ["policy", "regulation", "exhibit", "plan"];

/** What each file seems to be, to be mended before it is taken. */
export function ManualTable({ files, onChange }: ManualTableProps) {
  const text = useText();
  return (
    <table className="pv-table pv-manual">
      <thead>
        <tr>
          <th scope="col">{text("manual.file")}</th>
          <th scope="col">{text("manual.code")}</th>
          <th scope="col">{text("manual.policy-title")}</th>
          <th scope="col">{text("manual.kind")}</th>
          <th scope="col">{text("manual.adopted")}</th>
          <th scope="col">{text("manual.becomes")}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file, index) => {
          const put = (change: Partial<ManualFile>) => onChange(changed(files, index, change));
          const named = (column: string) => text("manual.of", { column: text(column), file: file.file });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two folders may hold files of one name, and no row ever moves
            <tr key={index}>
              <th scope="row" data-label={text("manual.file")}>
                <label className="pv-choice">
                  <input
                    type="checkbox"
                    checked={file.chosen && !file.problem}
                    disabled={Boolean(file.problem)}
                    onChange={({ target }) => put({ chosen: target.checked })}
                  />
                  <span>{file.file}</span>
                </label>
              </th>
              {file.problem ? (
                <td colSpan={5} data-label={text("manual.becomes")}>
                  <Status tone="bad">{text("manual.unread")}</Status> {file.problem}
                </td>
              ) : (
                <>
                  <td data-label={text("manual.code")}>
                    <input
                      className="pv-input pv-input--short"
                      aria-label={named("manual.code")}
                      value={file.code ?? ""}
                      onChange={({ target }) => put({ code: target.value })}
                    />
                  </td>
                  <td data-label={text("manual.policy-title")}>
                    <input
                      className="pv-input"
                      aria-label={named("manual.policy-title")}
                      value={file.title}
                      onChange={({ target }) => put({ title: target.value })}
                    />
                  </td>
                  <td data-label={text("manual.kind")}>
                    <select
                      className="pv-input"
                      aria-label={named("manual.kind")}
                      value={file.policyKind}
                      onChange={({ target }) => put({ policyKind: target.value })}
                    >
                      {KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {text(`manual.kind.${kind}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td data-label={text("manual.adopted")}>
                    <input
                      type="date"
                      className="pv-input"
                      aria-label={named("manual.adopted")}
                      value={file.adoptedOn ?? ""}
                      onChange={({ target }) => put({ adoptedOn: target.value })}
                    />
                  </td>
                  <td data-label={text("manual.becomes")}>
                    {file.present ? (
                      <Status tone="ok">{text("manual.present")}</Status>
                    ) : file.policy ? (
                      text("manual.version-of", { policy: file.policy })
                    ) : (
                      text("manual.new")
                    )}
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
