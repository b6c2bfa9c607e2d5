import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { takeArchive } from "../../../../api/generated/plainview";

/** Fills an empty district from an archive: all of it or nothing. Says besides how much of it has gone out, from 0 to 1. */
export function useTakeArchive(slug: string) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const take = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      return takeArchive(slug, file, { onSent: setSent });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
  return { ...take, sent };
}
