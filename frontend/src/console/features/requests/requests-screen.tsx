import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Empty } from "../../../ui/empty";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { useLabels } from "../record/api/get-items";
import { useRecordSchema } from "../record/api/get-schema";
import { useProductDecisions } from "../record/api/product-decisions";
import { DayAndReason } from "../record/day-and-reason";
import { fieldsOf } from "../record/schema";
import {
  type Answer,
  type ProductRequest,
  useAnswerRequest,
  useDropRequest,
  useProductRequests,
  useTieRequest,
} from "./api/product-requests";

type Word = (code: string | null | undefined) => string;

const PRODUCTS = ["products"];

/** What teachers ask to use in class: each is tied to a product, decided and answered. */
export function RequestsScreen({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = useProductRequests(slug);
  const { data: schema } = useRecordSchema(slug);
  const status = schema && fieldsOf(schema, "products").find(({ name }) => name === "status");
  const word: Word = (code) => (code ? (status?.labels[code] ?? code) : "");
  const open = data?.filter((request) => request.status === "open") ?? [];
  const answered = data?.filter((request) => request.status === "answered") ?? [];
  return (
    <Page title={text("nav.product-requests")} lead={text("requests.lead")}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && open.length === 0 && <Empty title={text("requests.none")} />}
      {open.map((request) => (
        <OpenRequest key={request.id} slug={slug} request={request} word={word} />
      ))}
      {answered.length > 0 && (
        <section className="pv-section" aria-labelledby="answered">
          <h2 id="answered">{text("requests.answered")}</h2>
          <ul className="pv-changes">
            {answered.map((request) => (
              <li key={request.id}>
                <AnsweredRequest slug={slug} request={request} word={word} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function OpenRequest({ slug, request, word }: { slug: string; request: ProductRequest; word: Word }) {
  const text = useText();
  const formats = useFormats();
  const [dropping, setDropping] = useState(false);
  const drop = useDropRequest(slug, request.id);
  const title = `request-${request.id}`;
  return (
    <section className="pv-section" aria-labelledby={title}>
      <h2 id={title}>{request.app}</h2>
      <dl>
        <div>
          <dt>{text("requests.asked-by")}</dt>
          <dd>
            {request.person} · {request.email} · {formats.day(request.askedAt)}
          </dd>
        </div>
        {request.website && (
          <div>
            <dt>{text("requests.website")}</dt>
            {/* As text: an address that a stranger typed is not made one click away. */}
            <dd>{request.website}</dd>
          </div>
        )}
        <div>
          <dt>{text("requests.purpose")}</dt>
          <dd>{request.purpose}</dd>
        </div>
        <div>
          <dt>{text("requests.classes")}</dt>
          <dd>{request.classes}</dd>
        </div>
      </dl>
      <TieForm key={request.product ?? ""} slug={slug} request={request} />
      {request.product && <AnswerForm slug={slug} id={request.id} product={request.product} word={word} />}
      <Button
        look="plain"
        onPress={() => setDropping(true)}
        aria-label={text("requests.drop-one", { app: request.app })}
      >
        {text("requests.drop")}
      </Button>
      <Dialog
        title={text("requests.drop-one", { app: request.app })}
        isOpen={dropping}
        onClose={() => setDropping(false)}
        alert
      >
        <p>{text("requests.drop.detail")}</p>
        <ProblemNotice error={drop.error} />
        <div className="pv-actions">
          <Button look="danger" isDisabled={drop.isPending} onPress={() => drop.mutate()}>
            {text("requests.drop")}
          </Button>
          <Button look="quiet" onPress={() => setDropping(false)}>
            {text("requests.keep")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

/** Which product of the record it is, or that there is none yet. */
function TieForm({ slug, request }: { slug: string; request: ProductRequest }) {
  const text = useText();
  const products = useLabels(slug, PRODUCTS).get("products");
  const [chosen, setChosen] = useState(request.product ?? "");
  const tie = useTieRequest(slug, request.id);
  const errorOf = (field: string) => problemOf(tie.error).errors?.find((each) => each.field === field)?.message;
  return (
    <>
      <Field
        label={text("requests.product")}
        hint={
          request.product ? (
            <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind: "products", key: request.product }}>
              {text("requests.open-product")}
            </Link>
          ) : (
            text("requests.product.hint")
          )
        }
        error={errorOf("product")}
      >
        {(ids) => (
          <select {...ids} className="pv-input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{text("requests.choose")}</option>
            {[...(products ?? [])].map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNotice error={tie.error} />
      <div className="pv-actions">
        {chosen !== "" && chosen !== request.product && (
          <Button isDisabled={tie.isPending} onPress={() => tie.mutate(chosen)}>
            {text("requests.tie")}
          </Button>
        )}
        {!request.product && chosen === "" && (
          <Button look="quiet" isDisabled={tie.isPending} onPress={() => tie.mutate(undefined)}>
            {text("requests.make", { app: request.app })}
          </Button>
        )}
      </div>
    </>
  );
}

function AnswerForm({ slug, id, product, word }: { slug: string; id: string; product: string; word: Word }) {
  const text = useText();
  const { data, error } = useProductDecisions(slug, product);
  const [said, setSaid] = useState<Answer>({ status: "", reason: "" });
  const answer: Answer = data ? { decidedOn: data.today, ...said } : said;
  const send = useAnswerRequest(slug, id);
  const errorOf = (field: string) => problemOf(send.error).errors?.find((each) => each.field === field)?.message;
  const standing = data?.steps.at(-1)?.status;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(answer);
  };
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      <ProblemNotice error={error} />
      <Field label={text("requests.decision")} hint={text("requests.decision.hint")} error={errorOf("status")}>
        {(ids) => (
          <select
            {...ids}
            className="pv-input"
            value={answer.status ?? ""}
            onChange={({ target }) => setSaid({ ...said, status: target.value })}
          >
            <option value="">{text("decisions.choose")}</option>
            {standing && standing !== "requested" && (
              <option value={standing}>{text("requests.stands", { status: word(standing) })}</option>
            )}
            {data?.next.map((code) => (
              <option key={code} value={code}>
                {word(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {answer.status && (
        <>
          <DayAndReason
            decision={answer}
            hasDay={answer.status !== standing}
            reasonHint={text("requests.reason.hint")}
            errorOf={errorOf}
            onChange={(change) => setSaid({ ...said, ...change })}
          />
          <ProblemNotice error={send.error} kept={text("decisions.kept")} />
          <Button type="submit" isDisabled={send.isPending || !answer.decidedOn}>
            {text("requests.send")}
          </Button>
        </>
      )}
    </form>
  );
}

function AnsweredRequest({ slug, request, word }: { slug: string; request: ProductRequest; word: Word }) {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      <p>
        <strong>{request.app}</strong> <Status>{word(request.decision)}</Status>{" "}
        {request.product && (
          <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind: "products", key: request.product }}>
            {text("requests.open-product")}
          </Link>
        )}
      </p>
      <p className="pv-soft">
        {request.answeredAt &&
          text(request.email ? "requests.on-its-way" : "requests.sent", { date: formats.day(request.answeredAt) })}
      </p>
    </>
  );
}
