import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { type RequestCase, useHandlers, useHandOver, useMove, useRequest, useVerify } from "./api/family-requests";
import { QuestionForm } from "./question-form";
import { NoteForm, ReplyForm } from "./reply-form";

const WAYS = ["saw-id", "called-back", "signed-form", "known-to-school", "parent-portal"] as const;
/** Moves that need words go with a reply. */
const MOVES = ["verifying", "in-progress", "withdrawn"];

interface PartProps {
  slug: string;
  request: RequestCase;
}

/** One request of a family, from its words to the answer. */
export function FamilyRequestScreen({ slug, id }: { slug: string; id: string }) {
  const text = useText();
  const { data: request, error } = useRequest(slug, id);
  return (
    <Page
      title={request ? text(`families.kind.${request.kind}`) : text("nav.requests")}
      lead={
        <Link to="/console/$slug/requests" params={{ slug }}>
          {text("families.back")}
        </Link>
      }
    >
      <ProblemNotice error={error} />
      {!request && !error && <Loading />}
      {request && <Facts request={request} />}
      {request?.forgottenAt && <Forgotten at={request.forgottenAt} />}
      {request && !request.forgottenAt && (
        <>
          <Written request={request} />
          {request.next.includes("answered") && <VerifyForm slug={slug} request={request} />}
          {request.next.includes("answered") && <ReplyForm slug={slug} request={request} />}
          <MoveForm slug={slug} request={request} />
          <HandlerForm slug={slug} request={request} />
          <NoteForm slug={slug} request={request} />
          {request.kind === "ask" && <QuestionForm slug={slug} request={request} />}
        </>
      )}
      {request && <Steps request={request} />}
    </Page>
  );
}

function Facts({ request }: { request: RequestCase }) {
  const text = useText();
  const formats = useFormats();
  const rows: [string, string | null | undefined][] = [
    ["families.person", request.person],
    ["families.asker", text(`families.asker.${request.asker}`)],
    ["families.email", request.email],
    ["families.school", request.school],
    ["families.about", request.about],
    ["families.language", request.language],
    ["families.received", formats.moment(request.receivedAt)],
  ];
  return (
    <section className="pv-section" aria-labelledby="facts">
      <h2 id="facts">{text("families.facts")}</h2>
      <p>
        <Status>{text(`families.state.${request.state}`)}</Status>{" "}
        {text("families.due.on", { date: formats.day(request.dueOn) })}{" "}
        {request.overdue && <Status tone="bad">{text("families.overdue")}</Status>}
      </p>
      {request.dueByLaw && <p className="pv-soft">{text("families.due.law")}</p>}
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Forgotten({ at }: { at: string }) {
  const text = useText();
  const formats = useFormats();
  return (
    <Notice title={text("families.forgotten")}>
      <p>{text("families.forgotten.detail", { date: formats.day(at) })}</p>
    </Notice>
  );
}

/** What the family wrote, and what staff did, the oldest first. */
function Written({ request }: { request: RequestCase }) {
  const text = useText();
  const formats = useFormats();
  const who = (kind: string, by: string | null | undefined) =>
    kind === "message" ? text("families.family") : (by ?? text("families.left"));
  return (
    <section className="pv-section" aria-labelledby="written">
      <h2 id="written">{text("families.written")}</h2>
      <ol className="pv-changes">
        {request.message && (
          <li>
            <p className="pv-soft">
              {text("families.family")} · {formats.moment(request.receivedAt)}
            </p>
            <Lines text={request.message} />
          </li>
        )}
        {request.entries.map((entry) => (
          <li key={entry.id}>
            <p className="pv-soft">
              <Status tone={entry.kind === "note" ? "info" : "ok"}>{text(`families.entry.${entry.kind}`)}</Status>{" "}
              {who(entry.kind, entry.by)} · {formats.moment(entry.writtenAt)}
            </p>
            <Lines text={entry.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text
        .split("\n")
        .map((line, number) => ({ line, id: `${number} ${line}` }))
        .filter(({ line }) => line.trim())
        .map(({ line, id }) => (
          <p key={id}>{line}</p>
        ))}
    </>
  );
}

function VerifyForm({ slug, request }: PartProps) {
  const text = useText();
  const formats = useFormats();
  const [how, setHow] = useState("");
  const verify = useVerify(slug, request.id);
  const { verified } = request;
  return (
    <section className="pv-section" aria-labelledby="verify">
      <h2 id="verify">{text("families.verify")}</h2>
      {verified ? (
        <p>
          {text("families.verified", {
            how: text(`families.verify.${verified.how}`),
            by: verified.by ?? text("families.left"),
            date: formats.day(verified.at),
          })}
        </p>
      ) : (
        <p className="pv-soft">{text(request.wantsVerification ? "families.verify.needed" : "families.verify.free")}</p>
      )}
      <ProblemNotice error={verify.error} />
      <Field label={text("families.verify.how")}>
        {(ids) => (
          <select {...ids} className="pv-input" value={how} onChange={({ target }) => setHow(target.value)}>
            <option value="">{text("families.choose")}</option>
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {text(`families.verify.${way}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button look="quiet" isDisabled={how === "" || verify.isPending} onPress={() => verify.mutate(how)}>
        {text("families.verify.record")}
      </Button>
    </section>
  );
}

function MoveForm({ slug, request }: PartProps) {
  const text = useText();
  const move = useMove(slug, request.id);
  const moves = request.next.filter((state) => MOVES.includes(state));
  if (moves.length === 0) {
    return null;
  }
  return (
    <section className="pv-section" aria-labelledby="move">
      <h2 id="move">{text("families.move")}</h2>
      <ProblemNotice error={move.error} />
      <div className="pv-actions">
        {moves.map((to) => (
          <Button
            key={to}
            look="quiet"
            isDisabled={move.isPending}
            onPress={() => move.mutate({ from: request.state, to })}
          >
            {text(`families.move.${to}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function HandlerForm({ slug, request }: PartProps) {
  const text = useText();
  const { data: handlers } = useHandlers(slug);
  const [chosen, setChosen] = useState(request.handler ?? "");
  const handOver = useHandOver(slug, request.id);
  return (
    <section className="pv-section" aria-labelledby="handler">
      <h2 id="handler">{text("families.handler")}</h2>
      <ProblemNotice error={handOver.error} />
      <Field label={text("families.handler.choose")}>
        {(ids) => (
          <select {...ids} className="pv-input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{text("families.handler.none")}</option>
            {handlers?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button
        look="quiet"
        isDisabled={chosen === "" || chosen === request.handler || handOver.isPending}
        onPress={() => handOver.mutate(chosen)}
      >
        {text("families.handler.give")}
      </Button>
    </section>
  );
}

function Steps({ request }: { request: RequestCase }) {
  const text = useText();
  const formats = useFormats();
  const detail = (kind: string, code: string | null | undefined) => {
    if (!code) {
      return "";
    }
    return ` · ${text(kind === "verified" ? `families.verify.${code}` : `families.state.${code}`)}`;
  };
  return (
    <section className="pv-section" aria-labelledby="steps">
      <h2 id="steps">{text("families.steps")}</h2>
      <p className="pv-soft">{text("families.steps.detail")}</p>
      <ol className="pv-changes">
        {request.steps.map((step) => (
          <li key={`${step.at} ${step.kind} ${step.detail}`}>
            {text(`families.step.${step.kind}`)}
            {detail(step.kind, step.detail)}
            <span className="pv-soft">
              {step.by && ` · ${step.by}`} · {formats.moment(step.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
