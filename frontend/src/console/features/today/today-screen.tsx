import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/button";
import { CountBar } from "../../../ui/count-bar";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import type { Tone } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { Place } from "../record/place";
import { useDueRequests } from "../requests/api/family-requests";
import { useProductRequests } from "../requests/api/product-requests";
import { useReview } from "../review/api/get-review";
import { useFindings } from "../rules/api/get-findings";
import { inOrder, isOpen, toneOf } from "../rules/standing";
import { useMay, useSession } from "../session/api/get-session";
import { useTasks } from "./api/get-tasks";
import { Completeness } from "./completeness";

const FINDINGS = 6;
const TASKS = 8;

interface Line {
  id: string;
  tone: Tone;
  word: string;
  title: ReactNode;
  detail?: string | undefined;
}

/** What needs a decision, in order; each line one click from the place that mends it. */
export function TodayScreen({ slug }: { slug: string }) {
  const text = useText();
  const formats = useFormats();
  const { data: session } = useSession();
  const mayApprove = useMay("approve");
  const mayEdit = useMay("edit-record");
  const mayHandle = useMay("handle-requests");
  const { data: review, error } = useReview(slug);
  const { data: rules, error: rulesError } = useFindings(slug);
  const { data: record, error: tasksError } = useTasks(slug);
  const { data: asked, error: askedError } = useProductRequests(slug, mayEdit);
  const { data: due, error: dueError } = useDueRequests(slug, mayHandle);
  const [isWhole, setWhole] = useState(false);
  const lines: Line[] = [];

  const first = due?.[0];
  if (due && first) {
    lines.push({
      id: "requests",
      tone: first.overdue ? "bad" : "warn",
      word: first.overdue ? text("today.overdue") : text("today.due", { date: formats.day(first.dueOn) }),
      title:
        due.length === 1 ? (
          <Link to="/console/$slug/requests/$id" params={{ slug, id: first.id }}>
            {text("today.requests", { count: 1 })}
          </Link>
        ) : (
          <Link to="/console/$slug/requests" params={{ slug }}>
            {text("today.requests", { count: due.length })}
          </Link>
        ),
      detail: [...new Set(due.map(({ kind }) => text(`families.kind.${kind}`)))].join(", "),
    });
  }
  if (review?.request) {
    const { request } = review;
    lines.push({
      id: "request",
      tone: mayApprove ? "warn" : "info",
      word: text("today.waiting"),
      title: (
        <Link to="/console/$slug/review" params={{ slug }}>
          {text("today.request", { who: request.by })}
        </Link>
      ),
      detail: request.note || formats.moment(request.at),
    });
  }
  const waiting = asked?.filter(({ status }) => status === "open") ?? [];
  if (waiting.length > 0) {
    lines.push({
      id: "product-requests",
      tone: "warn",
      word: text("today.waiting"),
      title: (
        <Link to="/console/$slug/product-requests" params={{ slug }}>
          {text("today.product-requests", { count: waiting.length })}
        </Link>
      ),
      detail: waiting.map(({ app }) => app).join(", "),
    });
  }
  const tasks = record?.tasks ?? [];
  for (const task of isWhole ? tasks : tasks.slice(0, TASKS)) {
    lines.push({
      id: `${task.task} ${task.kind ?? ""} ${task.key ?? ""}`,
      tone: task.urgency === "NOW" ? "bad" : "warn",
      word: task.due ? text("today.due", { date: formats.day(task.due) }) : text("today.mend"),
      title: <Place slug={slug} of={{ ...task, label: task.text }} />,
    });
  }
  if (tasks.length > TASKS && !isWhole) {
    lines.push({
      id: "tasks",
      tone: "warn",
      word: text("today.mend"),
      title: (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {text("today.more-tasks", { count: tasks.length - TASKS })}
        </Button>
      ),
    });
  }
  const open = inOrder(rules?.findings ?? []).filter(isOpen);
  for (const finding of open.slice(0, FINDINGS)) {
    const subject = finding.subjects[0];
    const title =
      finding.subjects.length === 1 && subject ? (
        <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind: subject.kind, key: subject.key }}>
          {finding.title}: {subject.label}
        </Link>
      ) : (
        <Link to="/console/$slug/rules" params={{ slug }}>
          {finding.title}
        </Link>
      );
    lines.push({
      id: `${finding.plugin} ${finding.rule} ${finding.explanation}`,
      tone: toneOf(finding.status) ?? "info",
      word: finding.due ? text("today.due", { date: formats.day(finding.due) }) : text("today.not-met"),
      title,
      detail: finding.remedy ?? finding.explanation,
    });
  }
  if (open.length > FINDINGS) {
    lines.push({
      id: "findings",
      tone: "warn",
      word: text("today.not-met"),
      title: (
        <Link to="/console/$slug/rules" params={{ slug }}>
          {text("today.more-findings", { count: open.length - FINDINGS })}
        </Link>
      ),
    });
  }
  if (review && review.missing.length > 0) {
    lines.push({
      id: "missing",
      tone: "warn",
      word: text("today.incomplete"),
      title: (
        <Link
          to="/console/$slug/record/$kind"
          params={{ slug, kind: review.missing[0]?.kind ?? "elements" }}
          search={{ missing: "any" }}
        >
          {text("today.missing", { count: review.missing.length })}
        </Link>
      ),
      detail: text("today.missing.detail"),
    });
  }
  if (review && review.sentences.length > 0 && !review.request) {
    lines.push({
      id: "draft",
      tone: "info",
      word: text("today.draft"),
      title: (
        <Link to="/console/$slug/review" params={{ slug }}>
          {review.lastEdition
            ? text("today.differences", { count: review.sentences.length, number: review.lastEdition.number })
            : text("today.first-edition")}
        </Link>
      ),
      detail: review.sentences[0]?.text,
    });
  }
  const isNew = review && review.counts.elements === 0 && !review.lastEdition;

  return (
    <Page title={text("nav.today")} lead={session?.member && text("today.lead", { name: session.member.name })}>
      <ProblemNotice error={error ?? rulesError ?? tasksError ?? askedError ?? dueError} />
      {!review && !error && <Loading />}
      {isNew && (
        <section className="pv-start">
          <h2>{text("today.start")}</h2>
          <p>{text("today.start.detail")}</p>
          {mayEdit && (
            <Link className="pv-button" to="/console/$slug/start" params={{ slug }}>
              {text("today.start.how")}
            </Link>
          )}
        </section>
      )}
      {review && !isNew && (
        <div className="pv-columns">
          <section aria-labelledby="decide">
            <h2 id="decide">{text("today.decide", { count: lines.length })}</h2>
            {lines.length === 0 && (
              <p className="pv-soft">
                {text(rules && rules.packs.length > 0 ? "today.nothing" : "today.nothing.unruled")}
              </p>
            )}
            <ol className="pv-today">
              {lines.map(({ id, tone, word, title, detail }) => (
                <li key={id}>
                  <Status tone={tone}>{word}</Status>
                  <div>
                    <p className="pv-today__title">{title}</p>
                    {detail && <p className="pv-soft">{detail}</p>}
                  </div>
                </li>
              ))}
            </ol>
          </section>
          <aside className="pv-glance" aria-label={text("today.glance")}>
            <h2>{text("today.glance")}</h2>
            <dl>
              <div>
                <dt>{text("today.public")}</dt>
                <dd>
                  {review.lastEdition
                    ? text("today.edition", {
                        number: review.lastEdition.number,
                        date: formats.day(review.lastEdition.publishedAt),
                      })
                    : text("today.no-edition")}
                </dd>
              </div>
              <div>
                <dt>{text("today.complete")}</dt>
                <dd>
                  {text("review.complete", {
                    complete: formats.number(review.counts.complete),
                    of: formats.number(review.counts.elements),
                  })}
                  <CountBar value={review.counts.complete} of={review.counts.elements} />
                  <Completeness slug={slug} now={review.counts} />
                </dd>
              </div>
              {rules && rules.packs.length > 0 && (
                <div>
                  <dt>{text("nav.rules")}</dt>
                  <dd>
                    {text("today.rules", {
                      met: rules.findings.filter(({ status }) => toneOf(status) === "ok").length,
                      of: rules.findings.length,
                    })}
                  </dd>
                </div>
              )}
            </dl>
          </aside>
        </div>
      )}
    </Page>
  );
}
