import { useMutation, useQueryClient } from "@tanstack/react-query";
import { guessMapping } from "../../../../api/generated/plainview";
import { importKey } from "./get-import";

export function useGuessMapping(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => guessMapping(slug, id),
    onSuccess: (guessed) => queries.setQueryData(importKey(slug, id), guessed),
  });
}
