import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { announcePresence, endPresence } from "../../../../api/generated/plainview";

const EVERY = 10_000;

/** Says that this person has the item open, and asks who else has. */
export function usePresence(slug: string, kind: string, key: string) {
  useEffect(
    () => () => {
      // Whoever closes the browser is gone after some seconds.
      endPresence(slug).catch(() => undefined);
    },
    [slug],
  );
  return useQuery({
    queryKey: [slug, "presence", kind, key],
    queryFn: () => announcePresence(slug, kind, key),
    refetchInterval: EVERY,
    staleTime: 0,
    gcTime: 0,
  });
}
