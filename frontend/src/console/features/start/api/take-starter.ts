import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takePackStarter, takeStarter } from "../../../../api/generated/plainview";

/** Puts a starter record into the record; what is there already stays as it is. */
export function useTakeStarter(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (level: string) => takeStarter(slug, level),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}

/** Puts what a pack's law knows into the record; what is there already stays as it is. */
export function useTakePackStarter(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (pack: string) => takePackStarter(slug, pack),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
