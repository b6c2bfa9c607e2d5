import { useQuery } from "@tanstack/react-query";
import { readItem } from "../../../../api/generated/plainview";

export type ItemDetail = Awaited<ReturnType<typeof readItem>>;

export const itemKey = (slug: string, kind: string, key: string) => [slug, "record", kind, "one", key] as const;

export function useItem(slug: string, kind: string, key: string) {
  return useQuery({
    queryKey: itemKey(slug, kind, key),
    queryFn: () => readItem(slug, kind, key),
    // What a person is editing never changes under their hands; a stale write is refused and shown instead.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
