import { code } from "../../../ui/code";
import type { ChangeView } from "./api/get-history";

/** Changes that were made in one step, such as by one import; most often a single one. */
export type Run = readonly [ChangeView, ...ChangeView[]];

/** What is written in one transaction is written at one moment, by one person, in one way. */
function isOneStep(one: ChangeView, other: ChangeView): boolean {
  return (
    one.at === other.at &&
    one.who === other.who &&
    one.note === other.note &&
    code(one.action) === code(other.action) &&
    Boolean(one.key) &&
    Boolean(other.key)
  );
}

/** The same changes in the same order, those of one step together. */
export function runsOf(changes: readonly ChangeView[]): Run[] {
  const runs: [ChangeView, ...ChangeView[]][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && isOneStep(last[0], change)) {
      last.push(change);
    } else {
      runs.push([change]);
    }
  }
  return runs;
}

/** The day on which it happened where the reader is, as ISO text. */
export function dayOf(run: Run): string {
  const at = new Date(run[0].at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
