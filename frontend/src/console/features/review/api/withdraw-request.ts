import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteReviewRequest } from "../../../../api/generated/plainview";

export function useWithdrawRequest(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deleteReviewRequest(slug),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
