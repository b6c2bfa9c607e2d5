/** Which changes are shown; what is empty leaves none out. */
export interface HistoryFilter {
  kind: string;
  key: string;
  /** A part of a name. */
  who: string;
  /** One of {@link doings}. */
  doing: string;
  /** The first and the last day where the reader is, as ISO text. */
  from: string;
  to: string;
}

export const everything: HistoryFilter = { kind: "", key: "", who: "", doing: "", from: "", to: "" };

/** What people look for, and the actions that the history tells it by. */
const actions: Record<string, string[]> = {
  created: ["created"],
  updated: ["updated"],
  deleted: ["deleted"],
  imported: ["imported"],
  published: [
    "published",
    "approval-requested",
    "approval-withdrawn",
    "publication-scheduled",
    "schedule-withdrawn",
    "two-person-rule-on",
    "two-person-rule-off",
  ],
  team: [
    "signed-up",
    "member-invited",
    "member-joined",
    "member-role-changed",
    "member-removed",
    "refused-sign-in",
    "token-made",
    "token-revoked",
  ],
  rules: ["plugin-enabled", "plugin-disabled", "attested", "attestation-withdrawn"],
};

export const doings = Object.keys(actions);

/** The filter as the server takes it. */
export function asked({ kind, key, who, doing, from, to }: HistoryFilter) {
  return {
    ...(kind ? { kind } : {}),
    ...(key ? { key } : {}),
    ...(who.trim() ? { who: who.trim() } : {}),
    ...(doing ? { action: actions[doing] ?? [] } : {}),
    ...(from ? { from: midnight(from, 0) } : {}),
    ...(to ? { until: midnight(to, 1) } : {}),
  };
}

/** The moment at which a day begins where the reader is. */
function midnight(day: string, daysLater: number): string {
  const moment = new Date(`${day}T00:00`);
  moment.setDate(moment.getDate() + daysLater);
  return moment.toISOString();
}
