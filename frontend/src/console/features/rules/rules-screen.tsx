import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useMay, useSession } from "../session/api/get-session";
import { type FindingView, useFindings } from "./api/get-findings";
import { AttestForm } from "./attest-form";
import { Attested } from "./attested";
import { counts, inOrder, isOpen, toneOf } from "./standing";

const SUBJECTS = 12;

export function RulesScreen({ slug, on }: { slug: string; on: string | undefined }) {
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const mayManage = useMay("manage-plugins");
  const { data, error, isPlaceholderData } = useFindings(slug, on);
  const findings = inOrder(data?.findings ?? []);
  const [only, setOnly] = useState<string>();
  const shown = only ? findings.filter(({ status }) => code(status) === only) : findings;
  return (
    <Page
      title={text("nav.rules")}
      lead={
        findings.length > 0 &&
        data &&
        text("rules.lead", { open: findings.filter(isOpen).length, date: formats.day(data.asOf) })
      }
    >
      <div className="pv-bar">
        <Field label={text("rules.on")} hint={text("rules.on.hint")}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className="pv-input"
              value={on ?? data?.asOf ?? ""}
              onChange={({ target }) =>
                navigate({
                  to: "/console/$slug/rules",
                  params: { slug },
                  search: target.value ? { on: target.value } : {},
                  replace: true,
                })
              }
            />
          )}
        </Field>
        {data && data.packs.length > 0 && (
          <p className="pv-bar__count">
            {data.packs
              .map(({ plugin, version, jurisdiction }) => `${jurisdiction} (${plugin} ${version})`)
              .join(" · ")}
          </p>
        )}
      </div>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && findings.length === 0 && (
        <Empty title={text("rules.none")}>
          <p>{text("rules.none.detail")}</p>
          {mayManage && (
            <p>
              <Link to="/console/$slug/plugins" params={{ slug }}>
                {text("rules.none.action")}
              </Link>
            </p>
          )}
        </Empty>
      )}
      {data && data.unavailable.length > 0 && (
        <Notice tone="warn" title={text("rules.unavailable", { packs: data.unavailable.join(", ") })}>
          <p>{text("rules.unavailable.detail")}</p>
        </Notice>
      )}
      {findings.length > 0 && (
        <fieldset className="pv-fieldset pv-choices">
          <legend>{text("rules.show")}</legend>
          <div className="pv-choices__list">
            <label className="pv-choice">
              <input type="radio" name="standing" checked={!only} onChange={() => setOnly(undefined)} />
              <span>{text("rules.show.all", { count: findings.length })}</span>
            </label>
            {counts(findings).map(([status, count]) => (
              <label key={status} className="pv-choice">
                <input type="radio" name="standing" checked={only === status} onChange={() => setOnly(status)} />
                <span>
                  {text.ifKnown(`finding.${status}`) ?? status} ({count})
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <ul className="pv-findings" aria-busy={isPlaceholderData}>
        {shown.map((finding) => (
          <li key={keyOf(finding)}>
            <Finding slug={slug} finding={finding} today={data?.today ?? ""} isToday={data?.asOf === data?.today} />
          </li>
        ))}
      </ul>
      {data && data.leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">{text("rules.left-out")}</h2>
          <ul>
            {data.leftOut.map(({ plugin, rule, title, citation, by }) => (
              <li key={`${plugin} ${rule}`}>{text("rules.left-out.one", { title, citation, by })}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

/** A rule can say the same of several items, each in a finding of its own. */
function keyOf({ plugin, rule, point, explanation, subjects }: FindingView): string {
  return [plugin, rule, point, explanation, ...subjects.map(({ kind, key }) => `${kind}/${key}`)].join(" ");
}

interface FindingProps {
  slug: string;
  finding: FindingView;
  today: string;
  /** Whether the law of today was asked, for which alone a person can give their word. */
  isToday: boolean;
}

function Finding({ slug, finding, today, isToday }: FindingProps) {
  const text = useText();
  const formats = useFormats();
  const mayAttest = useMay("approve");
  const { data: session } = useSession();
  const [attests, setAttests] = useState(false);
  const { title, duty, citation, severity, status, explanation, remedy, due, subjects } = finding;
  const shown = subjects.slice(0, SUBJECTS);
  return (
    <article className="pv-finding">
      <header>
        <h2>{title}</h2>
        <Status {...(toneOf(status) ? { tone: toneOf(status) as NonNullable<ReturnType<typeof toneOf>> } : {})}>
          {text.ifKnown(`finding.${code(status)}`) ?? status}
        </Status>
      </header>
      {finding.before && (
        <p className="pv-soft">
          {text("rules.before", { status: text.ifKnown(`finding.${code(finding.before)}`) ?? finding.before })}
        </p>
      )}
      <p>{explanation}</p>
      {remedy && (
        <p>
          <strong>{text("rules.remedy")}</strong> {remedy}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="pv-chips">
          {shown.map(({ kind, key, label }) => (
            <li key={`${kind} ${key}`}>
              <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {subjects.length > shown.length && (
        <p className="pv-soft">{text("rules.more", { count: subjects.length - shown.length })}</p>
      )}
      {finding.attestations.length > 0 && (
        <Attested slug={slug} attestations={finding.attestations} mayWithdraw={mayAttest && isToday} />
      )}
      {finding.attestable && mayAttest && isToday && !attests && (
        <p>
          <Button look="quiet" onPress={() => setAttests(true)}>
            {text("attest.make")}
          </Button>
        </p>
      )}
      {attests && (
        <AttestForm
          slug={slug}
          finding={finding}
          today={today}
          me={session?.member?.name ?? ""}
          onDone={() => setAttests(false)}
        />
      )}
      <dl className="pv-facts-line">
        <div>
          <dt>{text("rules.duty")}</dt>
          <dd>{duty}</dd>
        </div>
        <div>
          <dt>{text("rules.citation")}</dt>
          <dd>{citation}</dd>
        </div>
        <div>
          <dt>{text("rules.severity")}</dt>
          <dd>{text.ifKnown(`severity.${code(severity)}`) ?? severity}</dd>
        </div>
        {due && (
          <div>
            <dt>{text("rules.due")}</dt>
            <dd>{formats.day(due)}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
