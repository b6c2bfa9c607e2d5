import { Link } from "@tanstack/react-router";
import { Button } from "../../../ui/button";
import { useFormats } from "../../../ui/format";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useDiscardWaiting, useWaitingImports, type WaitingImport } from "./api/waiting-imports";

const tones = { reading: "info", interrupted: "bad", mapped: "warn", ready: "ok" } as const;

/** The imports that were begun and are not over, to go on with or to discard. Nothing where there are none. */
export function Waiting({ slug }: { slug: string }) {
  const text = useText();
  const { data: waiting = [] } = useWaitingImports(slug);
  const discard = useDiscardWaiting(slug);
  if (waiting.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{text("import.waiting")}</h2>
      <ul className="pv-plain-list pv-waiting">
        {waiting.map((found) => (
          <li key={found.id}>
            <About slug={slug} found={found} />
            {found.status !== "reading" && (
              <Button
                look="quiet"
                aria-label={text("import.discard-one", { file: found.fileName })}
                isDisabled={discard.isPending}
                onPress={() => discard.mutate(found.id)}
              >
                {text("import.discard")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={discard.error} />
    </section>
  );
}

function About({ slug, found }: { slug: string; found: WaitingImport }) {
  const text = useText();
  const formats = useFormats();
  const { id, fileName, begunBy, begunAt, expiresAt, rows, status } = found;
  return (
    <div>
      <p>
        {expiresAt ? (
          <Link to="/console/$slug/import/$id" params={{ slug, id }}>
            {fileName}
          </Link>
        ) : (
          <strong>{fileName}</strong>
        )}{" "}
        <Status tone={tones[status as keyof typeof tones]}>{text(`import.status.${status}`)}</Status>
      </p>
      <p className="pv-soft">
        {text("import.begun", { who: begunBy, when: formats.moment(begunAt) })} · {text("import.rows", { count: rows })}
        {expiresAt && ` · ${text("import.until", { when: formats.moment(expiresAt) })}`}
      </p>
      {status === "interrupted" && <p>{text("import.interrupted")}</p>}
    </div>
  );
}
