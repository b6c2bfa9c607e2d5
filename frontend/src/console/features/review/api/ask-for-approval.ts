import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askForApproval } from "../../../../api/generated/plainview";

export function useAskForApproval(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => askForApproval(slug, { note }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
