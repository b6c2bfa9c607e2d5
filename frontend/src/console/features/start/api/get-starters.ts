import { useQuery } from "@tanstack/react-query";
import { listStarters } from "../../../../api/generated/plainview";

export type StarterView = Awaited<ReturnType<typeof listStarters>>["starters"][number];
export type PackStarterView = Awaited<ReturnType<typeof listStarters>>["packs"][number];

/** The starter records, the smallest first, and the agency that comes with each. */
export function useStarters(slug: string) {
  return useQuery({ queryKey: [slug, "starters"], queryFn: () => listStarters(slug) });
}
