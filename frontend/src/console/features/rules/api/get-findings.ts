import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FindingView, findings } from "../../../../api/generated/plainview";

export type { FindingView };

export function useFindings(slug: string, on?: string) {
  return useQuery({
    queryKey: [slug, "findings", on ?? "today"],
    queryFn: () => findings(slug, on ? { on } : {}),
    placeholderData: keepPreviousData,
  });
}
