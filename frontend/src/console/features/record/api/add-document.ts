import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addDocument } from "../../../../api/generated/plainview";
import { documentKey } from "./get-document";

/** Besides the mutation how much of the file has gone out, from 0 to 1. */
export function useAddDocument(slug: string) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const add = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      return addDocument(slug, { file }, { onSent: setSent });
    },
    onSuccess: (added) => queries.setQueryData(documentKey(slug, added.hash), added),
  });
  return { ...add, sent };
}
