import { useText } from "../../../ui/text";
import type { Body } from "../record/body";

/** A policy, and the series that it stands in, as PDF files to hand on. */
export function Papers({ slug, policy, body }: { slug: string; policy: string; body: Body }) {
  const text = useText();
  const series = typeof body.series === "string" ? body.series : "";
  const address = (asked: Record<string, string>) =>
    `/api/districts/${slug}/policy-manual?${new URLSearchParams({ ...asked, staff: "true" })}`;
  return (
    <div className="pv-actions">
      <a className="pv-button pv-button--quiet" href={address({ policy })} download>
        {text("policy.pdf")}
      </a>
      {series && (
        <a className="pv-button pv-button--quiet" href={address({ series })} download>
          {text("policy.series-pdf", { series })}
        </a>
      )}
    </div>
  );
}
