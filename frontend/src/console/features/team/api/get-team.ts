import { useQuery } from "@tanstack/react-query";
import { type TeamMember, team } from "../../../../api/generated/plainview";

export type { TeamMember };

export function useTeam(slug: string) {
  return useQuery({ queryKey: [slug, "team"], queryFn: () => team(slug) });
}
