import { useMutation, useQueryClient } from "@tanstack/react-query";
import { makeToken } from "../../../../api/generated/plainview";

export type TokenWish = Parameters<typeof makeToken>[1];
export type NewToken = Awaited<ReturnType<typeof makeToken>>;

export function useMakeToken(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: TokenWish) => makeToken(slug, wish),
    // What was made is shown once: it leaves no trace in the cache of mutations.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug, "tokens"] }),
  });
}
