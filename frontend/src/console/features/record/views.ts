import type { SavedView } from "./api/get-views";
import type { RecordSearch } from "./record-search";

export type ViewToSave = Omit<SavedView, "id">;

/** What the address says when a view is shown. */
export function searchOf({ words, missing, sort, columns }: ViewToSave): RecordSearch {
  return {
    ...(words ? { q: words } : {}),
    ...(missing ? { missing } : {}),
    ...(sort ? { sort } : {}),
    ...(columns ? { columns: columns.join(",") } : {}),
  };
}

/** A view of what the address says. */
export function viewOf(name: string, { q, missing, sort, columns }: RecordSearch): ViewToSave {
  return {
    name,
    ...(q ? { words: q } : {}),
    ...(missing ? { missing } : {}),
    ...(sort ? { sort } : {}),
    ...(columns ? { columns: columns.split(",") } : {}),
  };
}

const NAMES = ["q", "missing", "sort", "columns"] as const;

function isSame(one: RecordSearch, other: RecordSearch): boolean {
  return NAMES.every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

/** Whether anything is filtered, sorted or chosen. */
export function saysAnything(search: RecordSearch): boolean {
  return !isSame(search, {});
}

/** The saved view that is being shown, unchanged. */
export function viewShown(views: readonly SavedView[], search: RecordSearch): SavedView | undefined {
  return views.find((view) => isSame(searchOf(view), search));
}

/** The columns to show when these are wanted: those that stand there already keep their places, others follow. */
export function columnsInOrder(
  shown: readonly string[],
  all: readonly string[],
  wanted: ReadonlySet<string>,
): string[] {
  return [...shown, ...all.filter((name) => !shown.includes(name))].filter((name) => wanted.has(name));
}
