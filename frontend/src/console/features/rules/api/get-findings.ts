import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getFindings } from "../../../../api/generated/plainview";

export type FindingView = Awaited<ReturnType<typeof getFindings>>["findings"][number];

export function useFindings(slug: string, on?: string) {
  return useQuery({
    queryKey: [slug, "findings", on ?? "today"],
    queryFn: () => getFindings(slug, on ? { on } : {}),
    placeholderData: keepPreviousData,
  });
}
