import { useMutation, useQueryClient } from "@tanstack/react-query";
import { editItems } from "../../../../api/generated/plainview";

export type Edited = Awaited<ReturnType<typeof editItems>>;

/** An item and the version in which somebody saw it. */
export interface Seen {
  key: string;
  version: number;
}

export interface Edit {
  /** By field: the whole value; null empties it. */
  set: Record<string, unknown>;
  /** By field: entries that its list is to have. */
  add: Record<string, string[]>;
  /** By field: entries that its list is no longer to have. */
  remove: Record<string, string[]>;
}

/** Changes the same fields of many items. What somebody else has changed since is left, and named in the answer. */
export function useEditItems(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ items, edit }: { items: Seen[]; edit: Edit }) => editItems(slug, kind, { items, ...edit }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
