import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askForApproval } from "../../../../api/generated/plainview";

export function useAskForApproval(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: { note: string; restores?: number }) => askForApproval(slug, request),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
