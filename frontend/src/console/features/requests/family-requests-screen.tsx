import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../ui/button";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { type RequestFilter, type RequestLine, useRequests } from "./api/family-requests";
import { RequestNumbers } from "./request-numbers";

export const KINDS = ["inspect", "correct", "delete", "limit", "complain", "ask"] as const;

/** What families ask: what is due first at the top. */
export function FamilyRequestsScreen({ slug }: { slug: string }) {
  const text = useText();
  const [filter, setFilter] = useState<RequestFilter>({ closed: false, mine: false, kind: "" });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useRequests(slug, filter);
  const first = data?.pages[0];
  const requests = data?.pages.flatMap((page) => page.requests) ?? [];
  return (
    <Page title={text("nav.requests")} lead={text("families.lead")}>
      <ProblemNotice error={error} />
      {first && (
        <p role="status" className="pv-soft">
          {text("families.standing", { waiting: first.waiting, overdue: first.overdue })}
        </p>
      )}
      <div className="pv-bar">
        <Field label={text("families.show")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={filter.closed ? "closed" : "waiting"}
              onChange={({ target }) => setFilter({ ...filter, closed: target.value === "closed" })}
            >
              <option value="waiting">{text("families.show.waiting")}</option>
              <option value="closed">{text("families.show.closed")}</option>
            </select>
          )}
        </Field>
        <Field label={text("families.kind")}>
          {(ids) => (
            <select
              {...ids}
              className="pv-input"
              value={filter.kind}
              onChange={({ target }) => setFilter({ ...filter, kind: target.value })}
            >
              <option value="">{text("families.kind.all")}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {text(`families.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="pv-choice">
          <input
            type="checkbox"
            checked={filter.mine}
            onChange={({ target }) => setFilter({ ...filter, mine: target.checked })}
          />
          <span>{text("families.mine")}</span>
        </label>
      </div>
      {!data && !error && <Loading />}
      {data && requests.length === 0 && (
        <Empty title={text(filter.closed ? "families.none.closed" : "families.none")}>
          <p>{text("families.none.detail")}</p>
        </Empty>
      )}
      {requests.length > 0 && (
        <table className="pv-table">
          <thead>
            <tr>
              <th scope="col">{text("families.asked")}</th>
              <th scope="col">{text("families.person")}</th>
              <th scope="col">{text("families.state")}</th>
              <th scope="col">{text(filter.closed ? "families.closed" : "families.due")}</th>
              <th scope="col">{text("families.handler")}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <Row key={request.id} slug={slug} request={request} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button look="quiet" isDisabled={isFetchingNextPage} onPress={() => fetchNextPage()}>
          {text("families.more")}
        </Button>
      )}
      <RequestNumbers slug={slug} />
    </Page>
  );
}

function Row({ slug, request }: { slug: string; request: RequestLine }) {
  const text = useText();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row" data-label={text("families.asked")}>
        <Link to="/console/$slug/requests/$id" params={{ slug, id: request.id }}>
          {text(`families.kind.${request.kind}`)}
        </Link>
        {request.about && <span className="pv-soft"> · {request.about}</span>}
      </th>
      <td data-label={text("families.person")}>{request.person ?? text("families.nobody")}</td>
      <td data-label={text("families.state")}>
        <Status>{text(`families.state.${request.state}`)}</Status>
      </td>
      <td data-label={text(request.closedAt ? "families.closed" : "families.due")}>
        {formats.day(request.closedAt ?? request.dueOn)}{" "}
        {request.overdue && <Status tone="bad">{text("families.overdue")}</Status>}
      </td>
      <td data-label={text("families.handler")}>{request.handler ?? text("families.handler.none")}</td>
    </tr>
  );
}
