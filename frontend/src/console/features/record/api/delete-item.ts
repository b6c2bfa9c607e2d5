import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteItem } from "../../../../api/generated/plainview";

export function useDeleteItem(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version }: { key: string; version: number }) =>
      deleteItem(slug, kind, key, { headers: { "If-Match": `"${version}"` } }),
    onSuccess: () => {
      // Not waited for: whoever asked goes on at once, and their form begins anew when the answers come.
      queries.invalidateQueries({ queryKey: [slug] });
    },
  });
}
