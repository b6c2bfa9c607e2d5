import { type FormEvent, useState } from "react";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { useFormats } from "../../../ui/format";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useWithdrawAttestations } from "./api/attest";
import type { FindingView } from "./api/get-findings";

type Attestation = FindingView["attestations"][number];

interface AttestedProps {
  slug: string;
  attestations: Attestation[];
  mayWithdraw: boolean;
}

/** Who answers for what no record shows, each statement once, and how it is taken back. */
export function Attested({ slug, attestations, mayWithdraw }: AttestedProps) {
  const text = useText();
  const formats = useFormats();
  const statements = Map.groupBy(attestations, (each) => `${each.saidBy} ${each.saidOn} ${each.words}`);
  return (
    <ul className="pv-changes">
      {[...statements.entries()].map(([key, [said, ...others]]) =>
        said ? (
          <li key={key}>
            <p>
              <strong>{text("attest.said", { who: said.saidBy, on: formats.day(said.saidOn) })}</strong>{" "}
              <span className="pv-soft">{text("attest.holds", { until: formats.day(said.validUntil) })}</span>
            </p>
            <p>{said.words}</p>
            {mayWithdraw && <Withdraw slug={slug} ids={[said, ...others].map(({ id }) => id)} />}
          </li>
        ) : null,
      )}
    </ul>
  );
}

function Withdraw({ slug, ids }: { slug: string; ids: string[] }) {
  const text = useText();
  const [reason, setReason] = useState<string>();
  const withdrawing = useWithdrawAttestations(slug);
  if (reason === undefined) {
    return (
      <Button look="quiet" onPress={() => setReason("")}>
        {text("attest.withdraw")}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdrawing.mutate({ ids, reason });
  };
  return (
    <form className="pv-form" onSubmit={submit} noValidate>
      <Field label={text("attest.reason")} hint={text("attest.reason.hint")}>
        {(ids) => (
          <input {...ids} className="pv-input" value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <ProblemNotice error={withdrawing.error} />
      <div className="pv-bar">
        <Button type="submit" isDisabled={withdrawing.isPending || reason.trim() === ""}>
          {text("attest.withdraw")}
        </Button>
        <Button look="quiet" onPress={() => setReason(undefined)}>
          {text("attest.cancel")}
        </Button>
      </div>
    </form>
  );
}
