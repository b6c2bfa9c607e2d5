import { useMutation, useQueryClient } from "@tanstack/react-query";
import { scheduleEdition } from "../../../../api/generated/plainview";

/** Publishes the revision that was reviewed, at a time by the clocks of the district: `2026-12-01T06:00`. */
export function useSchedule(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edition: { note: string; revision: number; restores?: number; at: string }) =>
      scheduleEdition(slug, edition),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
