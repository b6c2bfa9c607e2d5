import { Button } from "../../../ui/button";
import { useFormats } from "../../../ui/format";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useSession } from "../session/api/get-session";
import { useEditions } from "./api/get-editions";
import { useVerifyEditions } from "./api/verify-editions";

export function EditionList({ slug }: { slug: string }) {
  const text = useText();
  const formats = useFormats();
  const { data: session } = useSession();
  const { data, error } = useEditions(slug);
  const verification = useVerifyEditions(slug);
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
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
