import { useMutation, useQueryClient } from "@tanstack/react-query";
import { withdrawScheduledEdition } from "../../../../api/generated/plainview";

export function useWithdrawScheduled(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => withdrawScheduledEdition(slug),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
