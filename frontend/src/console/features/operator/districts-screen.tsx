import { useState } from "react";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useDistricts } from "./api/get-districts";
import { Languages } from "./languages";

export function OperatorDistrictsScreen() {
  const text = useText();
  const formats = useFormats();
  const { data, error } = useDistricts();
  const [wanted, setWanted] = useState("");
  const all = data?.districts ?? [];
  const found = all.filter(({ name, slug, state }) =>
    `${name} ${slug} ${state}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Page
      title={text("nav.operator.districts")}
      lead={
        data &&
        text("operator.districts.lead", {
          count: all.length,
          published: all.filter(({ editions }) => editions > 0).length,
        })
      }
    >
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && all.length === 0 && <Empty title={text("operator.districts.none")} />}
      {all.length > 0 && (
        <>
          <search className="pv-bar">
            <Field label={text("operator.districts.find")}>
              {(ids) => (
                <input
                  {...ids}
                  type="search"
                  className="pv-input"
                  value={wanted}
                  onChange={({ target }) => setWanted(target.value)}
                />
              )}
            </Field>
          </search>
          <table className="pv-table">
            <thead>
              <tr>
                <th scope="col">{text("operator.district")}</th>
                <th scope="col">{text("operator.state")}</th>
                <th scope="col">{text("operator.status")}</th>
                <th scope="col" className="pv-number">
                  {text("operator.editions")}
                </th>
                <th scope="col">{text("operator.last")}</th>
                <th scope="col" className="pv-number">
                  {text("operator.members")}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ slug, name, state, status, editions, lastPublishedAt, members }) => (
                <tr key={slug}>
                  <th scope="row" data-label={text("operator.district")}>
                    {name} <code className="pv-soft">{slug}</code>
                  </th>
                  <td data-label={text("operator.state")}>{state}</td>
                  <td data-label={text("operator.status")}>
                    <Status tone={code(status) === "active" ? "ok" : "warn"}>
                      {text.ifKnown(`operator.status.${code(status)}`) ?? status}
                    </Status>
                  </td>
                  <td data-label={text("operator.editions")} className="pv-number">
                    {formats.number(editions)}
                  </td>
                  <td data-label={text("operator.last")}>{lastPublishedAt ? formats.day(lastPublishedAt) : "—"}</td>
                  <td data-label={text("operator.members")} className="pv-number">
                    {formats.number(members)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Languages />
    </Page>
  );
}
