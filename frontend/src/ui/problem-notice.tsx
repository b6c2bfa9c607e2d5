import { problemOf } from "../api/problem";
import { Notice } from "./notice";
import { useText } from "./text";

interface ProblemNoticeProps {
  error: unknown;
  /** What of the person's work is still there. */
  kept?: string;
}

/** Says what happened, what was kept, what to do, and the identifier that the server's log holds. */
export function ProblemNotice({ error, kept }: ProblemNoticeProps) {
  const text = useText();
  if (!error) {
    return null;
  }
  const problem = problemOf(error);
  const known = problem.status === 0 ? "unreachable" : problem.status === 401 ? "signed-out" : undefined;
  const title = known ? text(`problem.${known}.title`) : problem.title || text("problem.unknown.title");
  const detail = known ? text(`problem.${known}.detail`) : problem.detail || text("problem.unknown.detail");
  return (
    <Notice tone="bad" title={title} live>
      <p>{detail}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((each) => (
            <li key={`${each.field} ${each.message}`}>{each.message}</li>
          ))}
        </ul>
      )}
      {kept && <p>{kept}</p>}
      {problem.status === 401 && (
        <p>
          <a href={window.location.href}>{text("problem.signed-out.action")}</a>
        </p>
      )}
      {problem.id && (
        <p className="pv-soft">
          {text("problem.id")} <code>{problem.id}</code>
        </p>
      )}
    </Notice>
  );
}
