import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takeStarter } from "../../../../api/generated/plainview";

/** Puts a starter record into the record; what is there already stays as it is. */
export function useTakeStarter(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (level: string) => takeStarter(slug, level),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
