import { code } from "../../../ui/code";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useLanguages } from "./api/get-languages";

/** The languages of every public site, and which of them nobody who speaks them has looked at yet. */
export function Languages() {
  const text = useText();
  const { data, error } = useLanguages();
  return (
    <section className="pv-section" aria-labelledby="languages">
      <h2 id="languages">{text("operator.languages")}</h2>
      <p className="pv-soft">{text("operator.languages.detail")}</p>
      <ProblemNotice error={error} />
      <ul className="pv-lines">
        {data?.languages.map(({ tag, name, ownName, reviewed }) => (
          <li key={tag}>
            <span>
              {name} · <bdi lang={tag}>{ownName}</bdi>
            </span>
            <Status tone={code(reviewed) === "no" ? "warn" : "ok"}>
              {text(`operator.languages.${code(reviewed)}`)}
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
