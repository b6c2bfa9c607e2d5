import { useMutation, useQueryClient } from "@tanstack/react-query";
import { removeMember } from "../../../../api/generated/plainview";

export function useRemoveMember(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => removeMember(slug, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
