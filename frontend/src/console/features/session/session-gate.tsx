import type { ReactNode } from "react";
import { useEffect } from "react";
import { Loading } from "../../../ui/loading";
import { Notice } from "../../../ui/notice";
import { ProblemNotice } from "../../../ui/problem-notice";
import { useText } from "../../../ui/text";
import { useSession } from "./api/get-session";

interface SessionGateProps {
  /** The district's slug, or undefined for the operator's view. */
  slug?: string;
  children: ReactNode;
}

/** Shows what is inside to those who may see it, and sends everybody else to sign in. */
export function SessionGate({ slug, children }: SessionGateProps) {
  const text = useText();
  const { data, error } = useSession();
  const signIn = `/login/${slug ?? "operator"}?return=${encodeURIComponent(window.location.pathname + window.location.search)}`;
  const admitted = slug === undefined ? data?.operator : data?.member && data.district?.slug === slug;
  const stranger = data && !data.member && !data.operator;

  useEffect(() => {
    if (stranger) {
      window.location.assign(signIn);
    }
  }, [stranger, signIn]);

  if (error) {
    return (
      <main className="pv-alone">
        <ProblemNotice error={error} />
      </main>
    );
  }
  if (!data || stranger) {
    return (
      <main className="pv-alone">
        <Loading />
      </main>
    );
  }
  if (!admitted) {
    return (
      <main className="pv-alone">
        <Notice tone="warn" title={text("session.elsewhere.title")}>
          <p>
            {data.member && data.district
              ? text("session.elsewhere.district", { email: data.member.email, district: data.district.name })
              : text("session.elsewhere.operator")}
          </p>
          <p>
            <a href={signIn}>{text("session.elsewhere.action")}</a>
          </p>
        </Notice>
      </main>
    );
  }
  return children;
}
