import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteItem } from "../../../../api/generated/plainview";

export function useDeleteItem(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version }: { key: string; version: number }) =>
      deleteItem(slug, kind, key, { headers: { "If-Match": `"${version}"` } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
