import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takeArchive } from "../../../../api/generated/plainview";

/** Fills an empty district from an archive: all of it or nothing. */
export function useTakeArchive(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => takeArchive(slug, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
