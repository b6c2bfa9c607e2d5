import { useState } from "react";
import { Button } from "../../../ui/button";
import { code } from "../../../ui/code";
import { Dialog } from "../../../ui/dialog";
import { Empty } from "../../../ui/empty";
import { useFormats } from "../../../ui/format";
import { Loading } from "../../../ui/loading";
import { Page } from "../../../ui/page";
import { ProblemNotice } from "../../../ui/problem-notice";
import { Status } from "../../../ui/status";
import { useText } from "../../../ui/text";
import { type ApiToken, useTokens } from "./api/get-tokens";
import { useRevokeToken } from "./api/revoke-token";
import { today } from "./days";
import { MakeToken } from "./make-token";

export function TokensScreen({ slug }: { slug: string }) {
  const text = useText();
  const { data, error } = useTokens(slug);
  const revocation = useRevokeToken(slug);
  const [ending, setEnding] = useState<ApiToken>();
  return (
    <Page title={text("nav.tokens")} lead={text("tokens.lead")}>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && data.tokens.length === 0 && <Empty title={text("tokens.none")} />}
      {data && data.tokens.length > 0 && <TokenTable tokens={data.tokens} onRevoke={setEnding} />}
      <MakeToken slug={slug} />
      <Dialog
        title={text("tokens.revoke.title", { name: ending?.name ?? "" })}
        isOpen={ending !== undefined}
        onClose={() => setEnding(undefined)}
        alert
      >
        <p>{text("tokens.revoke.detail")}</p>
        <ProblemNotice error={revocation.error} />
        <div className="pv-actions">
          <Button
            look="danger"
            isDisabled={revocation.isPending}
            onPress={() => ending && revocation.mutate(ending.id, { onSuccess: () => setEnding(undefined) })}
          >
            {text("tokens.revoke.confirm", { name: ending?.name ?? "" })}
          </Button>
          <Button look="quiet" onPress={() => setEnding(undefined)}>
            {text("tokens.revoke.keep")}
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: readonly ApiToken[]; onRevoke: (token: ApiToken) => void }) {
  const text = useText();
  const { day } = useFormats();
  return (
    <table className="pv-table">
      <thead>
        <tr>
          <th scope="col">{text("tokens.name")}</th>
          <th scope="col">{text("tokens.scopes")}</th>
          <th scope="col">{text("tokens.maker")}</th>
          <th scope="col">{text("tokens.expires")}</th>
          <th scope="col">{text("tokens.last-used")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row" data-label={text("tokens.name")}>
              {token.name} {token.client && <span className="pv-soft">{text("tokens.client")}</span>}
            </th>
            <td data-label={text("tokens.scopes")}>
              {token.scopes.map((scope) => text(`tokens.scope.${code(scope)}`)).join(", ")}
            </td>
            <td data-label={text("tokens.maker")}>{token.maker}</td>
            <td data-label={text("tokens.expires")}>
              {token.expiresOn < today() ? <Status tone="warn">{text("tokens.expired")}</Status> : day(token.expiresOn)}
            </td>
            <td data-label={text("tokens.last-used")}>
              {token.lastUsedOn ? day(token.lastUsedOn) : text("tokens.never-used")}
            </td>
            <td>
              <Button
                look="plain"
                onPress={() => onRevoke(token)}
                aria-label={text("tokens.revoke-one", { name: token.name })}
              >
                {text("tokens.revoke")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
