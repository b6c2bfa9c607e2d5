import { useMutation, useQueryClient } from "@tanstack/react-query";
import { discardImport } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

export function useDiscardImport(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => discardImport(slug, id),
    onSuccess: () => queries.removeQueries({ queryKey: importKey(slug, id) }),
  });
}
