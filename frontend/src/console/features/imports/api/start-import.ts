import { useMutation, useQueryClient } from "@tanstack/react-query";
import { startImport } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

interface Start {
  file: File;
  /** The kind of items that the rows are, their first being the headings; left to the server to find out where absent. */
  target?: string;
}

export function useStartImport(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, target }: Start) => startImport(slug, { file }, target ? { target } : {}),
    onSuccess: (started) => queries.setQueryData(importKey(slug, started.id), started),
  });
}
