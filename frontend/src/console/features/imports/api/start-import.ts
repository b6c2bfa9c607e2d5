import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { startImport } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

interface Start {
  file: File;
  /** The kind of items that the rows are, their first being the headings; left to the server to find out where absent. */
  target?: string;
  /** Under which the import can be followed and stopped meanwhile. */
  id?: string;
  /** Ends the sending. */
  signal?: AbortSignal;
}

/** Besides the mutation how much of the file has gone out, from 0 to 1. */
export function useStartImport(slug: string) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const start = useMutation({
    mutationFn: ({ file, target, id, signal }: Start) => {
      setSent(0);
      return startImport(
        slug,
        { file },
        { ...(target ? { target } : {}), ...(id ? { id } : {}) },
        { onSent: setSent, ...(signal ? { signal } : {}) },
      );
    },
    onSuccess: (started) => queries.setQueryData(importKey(slug, started.id), started),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug, "imports"] }),
  });
  return { ...start, sent };
}
