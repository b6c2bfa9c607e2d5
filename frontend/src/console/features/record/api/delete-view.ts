import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteView } from "../../../../api/generated/plainview";
import { viewsKey } from "./get-views";

export function useDeleteView(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => deleteView(slug, kind, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: viewsKey(slug, kind) }),
  });
}
