import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postImports } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

export function useStartImport(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => postImports(slug, { file }),
    onSuccess: (started) => queries.setQueryData(importKey(slug, started.id), started),
  });
}
