import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useSignUps } from "./api/get-sign-ups";

export function SignUpsScreen() {
  const text = useText();
  const formats = useFormats();
  const { data, error } = useSignUps();
  return (
    <Page title={text("nav.operator.sign-ups")} lead={text("operator.sign-ups.lead")}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data?.signups.length === 0 && <Empty title={text("operator.sign-ups.none")} />}
      {data && data.signups.length > 0 && (
        <table className="pv-table">
          <thead>
            <tr>
              <th scope="col">{text("operator.district")}</th>
              <th scope="col">{text("operator.state")}</th>
              <th scope="col">{text("operator.sign-ups.person")}</th>
              <th scope="col">{text("operator.status")}</th>
              <th scope="col">{text("operator.sign-ups.started")}</th>
            </tr>
          </thead>
          <tbody>
            {data.signups.map(({ id, name, state, person, office, email, status, startedAt }) => (
              <tr key={id}>
                <th scope="row" data-label={text("operator.district")}>
                  {name}
                </th>
                <td data-label={text("operator.state")}>{state}</td>
                <td data-label={text("operator.sign-ups.person")}>
                  {person}, {office}
                  <br />
                  {email}
                </td>
                <td data-label={text("operator.status")}>
                  {text.ifKnown(`operator.sign-up.${code(status)}`) ?? status}
                </td>
                <td data-label={text("operator.sign-ups.started")}>{formats.moment(startedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
