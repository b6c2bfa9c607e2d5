import { useMutation, useQueryClient } from "@tanstack/react-query";
import { removeItems } from "../../../../api/generated/plainview";
import type { Seen } from "./edit-items";

/** Removes items. What something else refers to, or somebody else has changed since, is left, and named in the answer. */
export function useRemoveItems(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: Seen[]) => removeItems(slug, kind, { items }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
