import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postTeam } from "../../../../api/generated/plainview";

export type Invitation = Parameters<typeof postTeam>[1];

export function useInvite(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: Invitation) => postTeam(slug, invitation),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
