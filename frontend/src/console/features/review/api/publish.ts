import { useMutation, useQueryClient } from "@tanstack/react-query";
import { publishEdition } from "../../../../api/generated/plainview";

/** Publishes the revision that was reviewed and no other: a newer one answers 412. */
export function usePublish(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edition: { note: string; revision: number; restores?: number }) => publishEdition(slug, edition),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
