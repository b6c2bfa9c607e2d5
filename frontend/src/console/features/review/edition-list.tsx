import { Button } from "../../../ui/button";
import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useMay, useSession } from "../session/api/get-session";
import { useEditions } from "./api/get-editions";
import { useVerifyEditions } from "./api/verify-editions";

interface EditionListProps {
  slug: string;
  /** The number of the edition that the public sees. */
  current: number | undefined;
  /** Chooses an edition whose content is to be published again. */
  onRestore: (number: number) => void;
}

export function EditionList({ slug, current, onRestore }: EditionListProps) {
  const text = useText();
  const formats = useFormats();
  const { data: session } = useSession();
  const { data, error } = useEditions(slug);
  const verification = useVerifyEditions(slug);
  const mayEdit = useMay("edit-record");
  const mayApprove = useMay("approve");
  const mayChoose = mayEdit || mayApprove;
  const editions = data?.editions ?? [];
  return (
    <section aria-labelledby="editions" className="pv-section">
      <h2 id="editions">{text("editions.title")}</h2>
      <ProblemNotice error={error} />
      {data && editions.length === 0 && <p className="pv-soft">{text("editions.none")}</p>}
      {editions.length > 0 && (
        <>
          <div className="pv-actions">
            <Button look="quiet" isDisabled={verification.isPending} onPress={() => verification.mutate()}>
              {text(verification.isPending ? "editions.verifying" : "editions.verify")}
            </Button>
          </div>
          <ProblemNotice error={verification.error} />
          {verification.data && (
            <Notice
              tone={verification.data.ok ? "ok" : "bad"}
              title={text(verification.data.ok ? "editions.sound" : "editions.broken", {
                count: verification.data.checked,
              })}
              live
            >
              {verification.data.problems.length > 0 && (
                <ul>
                  {verification.data.problems.map(({ edition, problem }) => (
                    <li key={`${edition} ${problem}`}>
                      <strong>{text("editions.number", { number: edition })}</strong> {problem}
                    </li>
                  ))}
                </ul>
              )}
            </Notice>
          )}
          <table className="pv-table">
            <thead>
              <tr>
                <th scope="col">{text("editions.edition")}</th>
                <th scope="col">{text("editions.published")}</th>
                <th scope="col">{text("editions.by")}</th>
                <th scope="col">{text("editions.note")}</th>
                <th scope="col">{text("editions.hash")}</th>
                {mayChoose && <td />}
              </tr>
            </thead>
            <tbody>
              {editions.map(({ number, publishedAt, publishedBy, approvedBy, note, sha256 }) => (
                <tr key={number}>
                  <th scope="row" data-label={text("editions.edition")}>
                    <a href={`${session?.district?.publicUrl ?? ""}/editions/${number}`}>
                      {text("editions.number", { number })}
                    </a>
                  </th>
                  <td data-label={text("editions.published")}>{formats.day(publishedAt)}</td>
                  <td data-label={text("editions.by")}>
                    {approvedBy && approvedBy !== publishedBy
                      ? text("editions.two", { publisher: publishedBy, approver: approvedBy })
                      : publishedBy}
                  </td>
                  <td data-label={text("editions.note")}>{note}</td>
                  <td data-label={text("editions.hash")}>
                    <code title={sha256}>{sha256.slice(0, 12)}…</code>
                  </td>
                  {mayChoose && (
                    <td>
                      {number !== current && (
                        <Button
                          look="plain"
                          aria-label={text("editions.again-one", { number })}
                          onPress={() => {
                            onRestore(number);
                            document.querySelector(".pv-decide")?.scrollIntoView({ block: "center" });
                          }}
                        >
                          {text("editions.again")}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
