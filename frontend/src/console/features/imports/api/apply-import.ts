import { useMutation, useQueryClient } from "@tanstack/react-query";
import { applyImport } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

export function useApplyImport(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => applyImport(slug, id),
    onSuccess: async (applied) => {
      await queries.invalidateQueries({ queryKey: [slug] });
      queries.setQueryData(importKey(slug, id), applied);
    },
  });
}
