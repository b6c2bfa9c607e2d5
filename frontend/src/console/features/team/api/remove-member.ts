import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteTeamById } from "../../../../api/generated/plainview";

export function useRemoveMember(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => deleteTeamById(slug, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
