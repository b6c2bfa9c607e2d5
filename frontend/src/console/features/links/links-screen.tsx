import { useState } from "react";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Notice, type Tone } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { Place } from "../record/place";
import { useMay } from "../session/api/get-session";
import { type LinkList, type LinkView, replaceable, useCheckLinks, useFollowLink, useLinks } from "./api/links";

/** In the order in which people should look at them. */
const STANDINGS = ["BROKEN", "SILENT", "MOVED", "UNSURE", "WAITING", "FINE"] as const;
const TONES: Record<LinkView["standing"], Tone> = {
  BROKEN: "bad",
  SILENT: "warn",
  MOVED: "info",
  UNSURE: "info",
  WAITING: "info",
  FINE: "ok",
};
const FIRST = 200;

/** The pages of others to which the record links, and whether they are still there. */
export function LinksScreen({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = useLinks(slug);
  return (
    <Page title={text("nav.links")} lead={text("links.lead")}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && <Checked slug={slug} list={data} />}
      {data && data.links.length === 0 && <Empty title={text("links.none")} />}
      {data && data.links.length > 0 && <Links slug={slug} list={data} />}
    </Page>
  );
}

/** When they were checked last, and the way to have it done now. */
function Checked({ slug, list }: { slug: string; list: LinkList }) {
  const text = useText();
  const formats = useFormats();
  const mayEdit = useMay("edit-record");
  const check = useCheckLinks(slug);
  if (!list.enabled) {
    return (
      <Notice tone="warn" title={text("links.off")}>
        <p>{text("links.off.detail")}</p>
      </Notice>
    );
  }
  return (
    <>
      {list.nothingAnswered && (
        <Notice tone="warn" title={text("links.nothing-answered")}>
          <p>{text("links.nothing-answered.detail")}</p>
        </Notice>
      )}
      {list.leftOut > 0 && (
        <Notice tone="warn" title={text("links.left-out", { count: list.leftOut })}>
          <p>{text("links.left-out.detail")}</p>
        </Notice>
      )}
      <ProblemNotice error={check.error} />
      <div className="pv-bar">
        <p role="status" className="pv-soft">
          {list.underWay
            ? text("links.under-way")
            : list.checkedAt
              ? text("links.checked", { at: formats.moment(list.checkedAt) })
              : text("links.not-checked")}
        </p>
        {mayEdit && (
          <Button look="quiet" isDisabled={list.underWay || check.isPending} onPress={() => check.mutate()}>
            {text("links.check")}
          </Button>
        )}
      </div>
    </>
  );
}

function Links({ slug, list }: { slug: string; list: LinkList }) {
  const text = useText();
  const formats = useFormats();
  const [standing, setStanding] = useState("");
  const [all, setAll] = useState(false);
  const follow = useFollowLink(slug);
  const wanted = STANDINGS.filter((each) => standing === "" || each === standing).flatMap((each) =>
    list.links.filter((link) => link.standing === each),
  );
  const shown = all ? wanted : wanted.slice(0, FIRST);
  return (
    <>
      <div className="pv-bar">
        <Field label={text("links.show")}>
          {(ids) => (
            <select {...ids} className="pv-input" value={standing} onChange={({ target }) => setStanding(target.value)}>
              <option value="">{text("links.show.all", { count: formats.number(list.links.length) })}</option>
              {STANDINGS.map((each) => (
                <option key={each} value={each}>
                  {text("links.show.one", {
                    standing: text(`links.standing.${code(each)}`),
                    count: formats.number(list.counts[each] ?? 0),
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ProblemNotice error={follow.error} />
      {follow.data !== undefined && (
        <Notice
          tone={follow.data === 0 ? "ok" : "warn"}
          title={follow.data === 0 ? text("links.followed") : text("links.followed.left", { count: follow.data })}
          live
        />
      )}
      {wanted.length === 0 && <p className="pv-soft">{text("links.none-such")}</p>}
      {wanted.length > 0 && (
        <table className="pv-table">
          <thead>
            <tr>
              <th scope="col">{text("links.address")}</th>
              <th scope="col">{text("links.stands")}</th>
              <th scope="col">{text("links.used")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((link) => (
              <Row
                key={link.address}
                slug={slug}
                link={link}
                isFollowing={follow.isPending}
                onFollow={() => follow.mutate(link)}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < wanted.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {text("links.show-all", { count: wanted.length })}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  slug: string;
  link: LinkView;
  isFollowing: boolean;
  onFollow: () => void;
}

function Row({ slug, link, isFollowing, onFollow }: RowProps) {
  const text = useText();
  const titles = useFieldTitles(slug);
  const mayEdit = useMay("edit-record");
  const mayFollow = mayEdit && link.standing === "MOVED" && replaceable(link).length > 0;
  return (
    <tr>
      <th scope="row" data-label={text("links.address")} className="pv-address">
        <Address of={link.address} />
      </th>
      <td data-label={text("links.stands")}>
        <Status tone={TONES[link.standing]}>{text(`links.standing.${code(link.standing)}`)}</Status>
        <Reason link={link} />
        {mayFollow && (
          <Button
            look="plain"
            isDisabled={isFollowing}
            onPress={onFollow}
            aria-label={text("links.follow-one", { address: link.address })}
          >
            {text("links.follow")}
          </Button>
        )}
      </td>
      <td data-label={text("links.used")}>
        <ul className="pv-plain-list">
          {link.uses.map(({ kind, key, label, field }) => (
            <li key={`${kind} ${key} ${field}`}>
              <Place slug={slug} of={{ kind, key, label }} />
              <span className="pv-soft"> · {titles(field, kind ?? "district")}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** What came of asking, in plain words, and since when. */
function Reason({ link: { outcome, status, movedTo, since, standing } }: { link: LinkView }) {
  const text = useText();
  const formats = useFormats();
  if (!outcome || standing === "FINE") {
    return null;
  }
  return (
    <>
      <p className="pv-soft">
        {text(`links.outcome.${code(outcome)}`, { status: status ?? "" })}
        {movedTo && (
          <>
            {" "}
            <Address of={movedTo} />
          </>
        )}
      </p>
      {since && <p className="pv-soft">{text("links.since", { date: formats.day(since) })}</p>}
    </>
  );
}

/** A link where it is an ordinary web address, so that whoever doubts can look; else the words as they are. */
function Address({ of }: { of: string }) {
  return /^https?:\/\//i.test(of) ? (
    <a className="pv-address" href={of} rel="noreferrer" target="_blank">
      {of}
    </a>
  ) : (
    of
  );
}
