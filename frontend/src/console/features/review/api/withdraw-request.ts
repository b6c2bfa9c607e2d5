import { useMutation, useQueryClient } from "@tanstack/react-query";
import { withdrawRequest } from "../../../../api/generated/plainview";

export function useWithdrawRequest(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => withdrawRequest(slug),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
