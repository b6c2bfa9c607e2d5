import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Invitation, invite } from "../../../../api/generated/plainview";

export function useInvite(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: Invitation) => invite(slug, invitation),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
