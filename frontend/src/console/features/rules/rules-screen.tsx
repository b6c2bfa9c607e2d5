import { Link, useNavigate } from "@tanstack/react-router";
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
import { useMay } from "../session/api/get-session";
import { type FindingView, useFindings } from "./api/get-findings";
import { inOrder, isOpen, toneOf } from "./standing";

const SUBJECTS = 12;

export function RulesScreen({ slug, on }: { slug: string; on: string | undefined }) {
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const mayManage = useMay("manage-plugins");
  const { data, error, isPlaceholderData } = useFindings(slug, on);
  const findings = inOrder(data?.findings ?? []);
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
      <ul className="pv-findings" aria-busy={isPlaceholderData}>
        {findings.map((finding) => (
          <li key={`${finding.plugin} ${finding.rule} ${finding.status} ${finding.explanation}`}>
            <Finding slug={slug} finding={finding} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Finding({ slug, finding }: { slug: string; finding: FindingView }) {
  const text = useText();
  const formats = useFormats();
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
