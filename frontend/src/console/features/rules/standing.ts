import { code } from "../../../ui/code";
import type { Tone } from "../../../ui/notice";
import type { FindingView } from "./api/get-findings";

/** What needs a person first, what needs nobody last. */
const ORDER = ["not-met", "due", "needs-attestation", "not-assessed", "advisory", "met", "not-applicable"];

const TONES: Record<string, Tone> = {
  "not-met": "bad",
  due: "warn",
  "needs-attestation": "warn",
  advisory: "info",
  met: "ok",
};

export function toneOf(status: string): Tone | undefined {
  return TONES[code(status)];
}

/** How many findings stand how, what needs a person first; only what there is. */
export function counts(findings: readonly FindingView[]): [status: string, count: number][] {
  return ORDER.map((status): [string, number] => [
    status,
    findings.filter((finding) => code(finding.status) === status).length,
  ]).filter(([, count]) => count > 0);
}

/** The same day of the next year, or the day before where that year has none; both as `2026-07-01`. */
export function aYearAfter(day: string): string {
  const [year = "", ...rest] = day.split("-");
  const next = `${Number(year) + 1}-${rest.join("-")}`;
  return next.endsWith("02-29") ? next.replace("02-29", "02-28") : next;
}

export function isOpen(finding: FindingView): boolean {
  return ["not-met", "due", "needs-attestation"].includes(code(finding.status));
}

export function inOrder(findings: readonly FindingView[]): FindingView[] {
  const place = (finding: FindingView) => {
    const at = ORDER.indexOf(code(finding.status));
    return at < 0 ? ORDER.length : at;
  };
  return findings.toSorted(
    (one, other) => place(one) - place(other) || (one.due ?? "9999").localeCompare(other.due ?? "9999"),
  );
}
