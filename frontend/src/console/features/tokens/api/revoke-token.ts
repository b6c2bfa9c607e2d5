import { useMutation, useQueryClient } from "@tanstack/react-query";
import { revokeToken } from "../../../../api/generated/plainview";

export function useRevokeToken(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => revokeToken(slug, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "tokens"] }),
  });
}
