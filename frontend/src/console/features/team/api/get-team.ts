import { useQuery } from "@tanstack/react-query";
import { listTeam } from "../../../../api/generated/plainview";

export type TeamMember = Awaited<ReturnType<typeof listTeam>>["members"][number];

export function useTeam(slug: string) {
  return useQuery({ queryKey: [slug, "team"], queryFn: () => listTeam(slug) });
}
