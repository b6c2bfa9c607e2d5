import { useQuery } from "@tanstack/react-query";
import { getTeam } from "../../../../api/generated/plainview";

export type TeamMember = Awaited<ReturnType<typeof getTeam>>["members"][number];

export function useTeam(slug: string) {
  return useQuery({ queryKey: [slug, "team"], queryFn: () => getTeam(slug) });
}
