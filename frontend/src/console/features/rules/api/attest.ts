import { useMutation, useQueryClient } from "@tanstack/react-query";
import { attestDuty, withdrawAttestations } from "../../../../api/generated/plainview";

export type Statement = Parameters<typeof attestDuty>[1];

/** Keeps that a person answers for something that no record shows. */
export function useAttest(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (statement: Statement) => attestDuty(slug, statement),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "findings"] }),
  });
}

export function useWithdrawAttestations(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (withdrawal: Parameters<typeof withdrawAttestations>[1]) => withdrawAttestations(slug, withdrawal),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug, "findings"] }),
  });
}
