import { useMutation, useQueryClient } from "@tanstack/react-query";
import { undoItems } from "../../../../api/generated/plainview";
import type { Seen } from "./edit-items";

/** Puts back what stood before the newest change of each item, unless somebody else has changed it again. */
export function useUndoItems(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: Seen[]) => undoItems(slug, kind, { items }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
