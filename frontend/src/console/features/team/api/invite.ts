import { useMutation, useQueryClient } from "@tanstack/react-query";
import { inviteMember } from "../../../../api/generated/plainview";

export type Invitation = Parameters<typeof inviteMember>[1];

export function useInvite(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: Invitation) => inviteMember(slug, invitation),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
