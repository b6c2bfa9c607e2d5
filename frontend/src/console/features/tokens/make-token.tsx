import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/problem";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Field } from "../../../ui/field";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { type NewToken, type TokenWish, useMakeToken } from "./api/make-token";
import { inDays } from "./days";

type Scope = TokenWish["scopes"][number];

/** What a token may be made for, as the server's API calls it. */
const scopes: readonly Scope[] = ["READ_RECORD", "EDIT_RECORD", "IMPORT", "APPROVE"];

/** Shown as it is, or fetched anew every few minutes (OAuth 2.0, client credentials). */
const kinds = ["token", "client"] as const;

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

/** Makes a token and shows it this once. */
export function MakeToken({ slug }: { slug: string }) {
  const text = useText();
  const empty: TokenWish = { name: "", scopes: ["READ_RECORD"], expiresOn: inDays(USUAL_DAYS), client: false };
  const [wish, setWish] = useState(empty);
  const make = useMakeToken(slug);
  const errorOf = (field: string) => problemOf(make.error).errors?.find((each) => each.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(wish, { onSuccess: () => setWish(empty) });
  };
  const choose = (scope: Scope, chosen: boolean) =>
    setWish({ ...wish, scopes: scopes.filter((each) => (each === scope ? chosen : wish.scopes.includes(each))) });
  return (
    <section aria-labelledby="make-token" className="pv-section">
      <h2 id="make-token">{text("tokens.make")}</h2>
      {make.data && <Made made={make.data} onDone={make.reset} />}
      <form className="pv-form" onSubmit={submit} noValidate>
        <Field label={text("tokens.name")} hint={text("tokens.name.hint")} error={errorOf("name")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              autoComplete="off"
              maxLength={80}
              value={wish.name}
              onChange={({ target }) => setWish({ ...wish, name: target.value })}
            />
          )}
        </Field>
        <fieldset className="pv-fieldset pv-choices">
          <legend>{text("tokens.kind")}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="pv-choice">
              <input
                type="radio"
                name="token-kind"
                checked={(kind === "client") === wish.client}
                onChange={() => setWish({ ...wish, client: kind === "client" })}
              />
              <span>
                {text(`tokens.kind.${kind}`)} <span className="pv-soft">{text(`tokens.kind.${kind}.detail`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="pv-fieldset pv-choices">
          <legend>{text("tokens.scopes")}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="pv-choice">
              <input
                type="checkbox"
                checked={wish.scopes.includes(scope)}
                onChange={({ target }) => choose(scope, target.checked)}
              />
              <span>{text(`tokens.scope.${code(scope)}`)}</span>
            </label>
          ))}
        </fieldset>
        <Field label={text("tokens.expires")} hint={text("tokens.expires.hint")} error={errorOf("expiresOn")}>
          {(ids) => (
            <input
              {...ids}
              className="pv-input"
              type="date"
              min={inDays(1)}
              max={inDays(MOST_DAYS)}
              value={wish.expiresOn}
              onChange={({ target }) => setWish({ ...wish, expiresOn: target.value })}
            />
          )}
        </Field>
        <ProblemNotice error={make.error} kept={text("tokens.make.kept")} />
        <Button
          type="submit"
          isDisabled={make.isPending || !wish.name.trim() || wish.scopes.length === 0 || !wish.expiresOn}
        >
          {text("tokens.make.send")}
        </Button>
      </form>
    </section>
  );
}

function Made({ made, onDone }: { made: NewToken; onDone: () => void }) {
  const text = useText();
  const { secret, clientId, tokenUri } = made;
  return (
    <Notice tone="ok" title={text("tokens.made", { name: made.token.name })} live>
      <p>{text(clientId ? "tokens.made.client" : "tokens.made.detail")}</p>
      {tokenUri && <Copied label={text("tokens.uri")} value={tokenUri} />}
      {clientId && <Copied label={text("tokens.client-id")} value={clientId} />}
      <Copied label={text(clientId ? "tokens.client-secret" : "tokens.secret")} value={secret} />
      <Button look="quiet" onPress={onDone}>
        {text("tokens.done")}
      </Button>
    </Notice>
  );
}

/** A value to take away. */
function Copied({ label, value }: { label: string; value: string }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Field label={label}>
      {(ids) => (
        <span className="pv-copy">
          <input {...ids} className="pv-input" readOnly value={value} onFocus={({ target }) => target.select()} />
          <Button onPress={copy} aria-label={text("tokens.copy-one", { what: label })}>
            {text("tokens.copy")}
          </Button>
          <span role="status" className="pv-soft">
            {copied !== undefined && text(copied ? "tokens.copied" : "tokens.not-copied")}
          </span>
        </span>
      )}
    </Field>
  );
}
