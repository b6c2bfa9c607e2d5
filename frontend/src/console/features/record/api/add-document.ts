import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addDocument } from "../../../../api/generated/plainview";
import { documentKey } from "./get-document";

export function useAddDocument(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => addDocument(slug, { file }),
    onSuccess: (added) => queries.setQueryData(documentKey(slug, added.hash), added),
  });
}
