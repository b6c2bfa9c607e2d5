import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteImportsById } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

export function useDiscardImport(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deleteImportsById(slug, id),
    onSuccess: () => queries.removeQueries({ queryKey: importKey(slug, id) }),
  });
}
