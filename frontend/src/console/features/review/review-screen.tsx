import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { CountBar } from "../../../ui/count-bar";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { useMay, useSession } from "../session/api/get-session";
import { useAskForApproval } from "./api/ask-for-approval";
import { type ReviewView, useReview } from "./api/get-review";
import { usePublish } from "./api/publish";
import { useSchedule } from "./api/schedule";
import { useWithdrawRequest } from "./api/withdraw-request";
import { BrokenLinks } from "./broken-links";
import { EditionList } from "./edition-list";
import { HardTexts } from "./hard-texts";
import { Preview } from "./preview";
import { Scheduled, When } from "./scheduled";
import { UnreadableDocuments } from "./unreadable-documents";

const FIRST = 200;

export function ReviewScreen({ slug }: { slug: string }) {
  const text = useText();
  const formats = useFormats();
  const { data, error } = useReview(slug);
  const [restores, setRestores] = useState<number>();
  return (
    <Page
      title={text("nav.review")}
      lead={
        data &&
        (data.lastEdition
          ? text("review.since", { number: data.lastEdition.number, date: formats.day(data.lastEdition.publishedAt) })
          : text("review.first"))
      }
    >
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <div className="pv-columns">
          <div>
            <Differences slug={slug} review={data} />
            <Missing slug={slug} review={data} />
            <BrokenLinks slug={slug} links={data.brokenLinks} />
            <UnreadableDocuments slug={slug} documents={data.documents} />
            <HardTexts slug={slug} reading={data.reading} />
          </div>
          <aside className="pv-decide" aria-label={text("review.decide")}>
            <Decide
              key={`${data.revision} ${restores}`}
              slug={slug}
              review={data}
              chosen={restores}
              onLeave={() => setRestores(undefined)}
            />
          </aside>
        </div>
      )}
      {data && (data.sentences.length > 0 || !data.lastEdition) && <Preview slug={slug} revision={data.revision} />}
      <EditionList slug={slug} current={data?.lastEdition?.number} onRestore={setRestores} />
    </Page>
  );
}

function Differences({ slug, review }: { slug: string; review: ReviewView }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const shown = all ? review.sentences : review.sentences.slice(0, FIRST);
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{text("review.differences", { count: review.sentences.length })}</h2>
      {review.sentences.length === 0 && <p className="pv-soft">{text("review.no-differences")}</p>}
      <ul className="pv-sentences">
        {shown.map(({ text: sentence, kind, key, action }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their order
          <li key={at} data-action={code(action)}>
            {kind && key && code(action) !== "removed" ? (
              <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
                {sentence}
              </Link>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
      {shown.length < review.sentences.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {text("review.show-all", { count: review.sentences.length })}
        </Button>
      )}
    </section>
  );
}

function Missing({ slug, review }: { slug: string; review: ReviewView }) {
  const text = useText();
  const formats = useFormats();
  const titles = useFieldTitles(slug);
  const { elements, complete } = review.counts;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{text("review.missing")}</h2>
      <div className="pv-count">
        <p>{text("review.complete", { complete: formats.number(complete), of: formats.number(elements) })}</p>
        <CountBar value={complete} of={elements} />
        <p className="pv-soft">{text("review.missing.detail")}</p>
      </div>
      {review.missing.length > 0 && (
        <ul className="pv-lines">
          {review.missing.slice(0, FIRST).map(({ kind, key, label, fields }) => (
            <li key={`${kind} ${key}`}>
              <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
                {label}
              </Link>
              <span className="pv-missing">{fields.map((name) => titles(name, kind)).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
      {review.missing.length > FIRST && (
        <p>
          <Link to="/console/$slug/record/$kind" params={{ slug, kind: "elements" }} search={{ missing: "any" }}>
            {text("review.missing.all", { count: review.missing.length })}
          </Link>
        </p>
      )}
    </section>
  );
}

interface DecideProps {
  slug: string;
  review: ReviewView;
  /** An earlier edition that is to be published again, or undefined for the working record. */
  chosen: number | undefined;
  onLeave: () => void;
}

function Decide({ slug, review, chosen, onLeave }: DecideProps) {
  const text = useText();
  const formats = useFormats();
  const { data: session } = useSession();
  const mayEdit = useMay("edit-record");
  const mayApprove = useMay("approve");
  const [note, setNote] = useState(review.request?.note ?? "");
  const publishing = usePublish(slug);
  const asking = useAskForApproval(slug);
  const withdrawing = useWithdrawRequest(slug);
  const scheduling = useSchedule(slug);
  const [at, setAt] = useState<string>();
  const next = (review.lastEdition?.number ?? 0) + 1;
  const { request } = review;
  // Under the two-person rule only what was asked for is published, so a request says what it is about.
  const restores = chosen ?? request?.restores ?? undefined;
  const isAsked = request !== null && request !== undefined && (request.restores ?? undefined) === restores;
  const mayPublish = chosen === undefined || isAsked ? review.mayPublish : !review.twoPersonRule;
  const nothing = restores === undefined && review.sentences.length === 0 && review.lastEdition && !review.mayPublish;
  const content = restores === undefined ? {} : { restores };

  if (publishing.data) {
    return (
      <Notice tone="ok" title={text("review.published", { number: publishing.data.number })} live>
        <p>{text("review.published.detail")}</p>
        <p>
          <a href={session?.district?.publicUrl}>{text("app.public-site")}</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <h2>{text("review.decide")}</h2>
      <p className="pv-soft">{text(review.twoPersonRule ? "review.two-persons" : "review.one-person")}</p>
      {review.scheduled && <Scheduled slug={slug} scheduled={review.scheduled} />}
      {request && (
        <Notice
          tone={request.stale ? "warn" : "info"}
          title={text("review.request", { who: request.by, date: formats.day(request.at) })}
        >
          {request.note && <p>{request.note}</p>}
          {request.restores && <p>{text("review.restores", { number: request.restores })}</p>}
          {request.stale && <p>{text("review.request.stale")}</p>}
        </Notice>
      )}
      {chosen !== undefined && (
        <Notice title={text("review.restores", { number: chosen })}>
          <p>{text("review.restores.detail")}</p>
          <Button look="plain" onPress={onLeave}>
            {text("review.restores.leave")}
          </Button>
        </Notice>
      )}
      {nothing ? (
        <p>{text("review.nothing")}</p>
      ) : (
        (mayEdit || mayApprove) && (
          <Field label={text("review.note")} hint={text("review.note.hint")}>
            {(ids) => (
              <textarea
                {...ids}
                className="pv-input"
                rows={3}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
        )
      )}
      {!nothing && mayApprove && mayPublish && (
        <When
          timeZone={review.timeZone}
          at={at}
          error={problemOf(scheduling.error).errors?.find(({ field }) => field === "at")?.message}
          onChange={setAt}
        />
      )}
      {!nothing && mayPublish && review.scheduled && !review.scheduled.failure && (
        <p className="pv-soft">{text("schedule.takes-its-place")}</p>
      )}
      {problemOf(publishing.error ?? scheduling.error).status === 412 ? (
        <Notice tone="warn" title={text("review.changed")} live>
          <p>{text("review.changed.detail")}</p>
        </Notice>
      ) : (
        <ProblemNotice
          error={publishing.error ?? scheduling.error ?? asking.error ?? withdrawing.error}
          kept={text("review.kept")}
        />
      )}
      {!nothing && (
        <div className="pv-actions">
          {mayApprove && (
            <Button
              isDisabled={!mayPublish || publishing.isPending || scheduling.isPending || at === ""}
              onPress={() => {
                const edition = { note, revision: review.revision, ...content };
                if (at === undefined) {
                  publishing.mutate(edition);
                } else {
                  scheduling.mutate({ ...edition, at }, { onSuccess: () => setAt(undefined) });
                }
              }}
            >
              {at === undefined
                ? text(request && review.twoPersonRule ? "review.approve" : "review.publish", { number: next })
                : text("schedule.do", { number: next })}
            </Button>
          )}
          {review.twoPersonRule && mayEdit && (!isAsked || request.stale) && (
            <Button look="quiet" isDisabled={asking.isPending} onPress={() => asking.mutate({ note, ...content })}>
              {text("review.ask")}
            </Button>
          )}
          {request && mayEdit && (
            <Button look="quiet" isDisabled={withdrawing.isPending} onPress={() => withdrawing.mutate()}>
              {text("review.withdraw")}
            </Button>
          )}
        </div>
      )}
      {!nothing && !mayPublish && review.whyNot && (
        <p>
          <Status tone="warn">{text("review.not-yet")}</Status> {review.whyNot}
        </p>
      )}
    </>
  );
}
