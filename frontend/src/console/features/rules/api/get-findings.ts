import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listFindings } from "../../../../api/generated/plainview";

export type FindingView = Awaited<ReturnType<typeof listFindings>>["findings"][number];

export function useFindings(slug: string, on?: string) {
  return useQuery({
    queryKey: [slug, "findings", on ?? "today"],
    queryFn: () => listFindings(slug, on ? { on } : {}),
    placeholderData: keepPreviousData,
  });
}
