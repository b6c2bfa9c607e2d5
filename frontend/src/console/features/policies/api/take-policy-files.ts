import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takePolicyFiles } from "../../../../api/generated/plainview";
import type { ManualFile } from "../manual";

/** Puts the chosen files into the record, all of them or nothing. */
export function useTakePolicyFiles(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (files: ManualFile[]) =>
      takePolicyFiles(slug, {
        files: files.map(({ file, code, title, policyKind, adoptedOn, reviewedOn, text, document }) => ({
          file,
          title,
          policyKind,
          ...(code ? { code } : {}),
          ...(adoptedOn ? { adoptedOn } : {}),
          ...(reviewedOn ? { reviewedOn } : {}),
          ...(text ? { text } : {}),
          ...(document ? { document } : {}),
        })),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
