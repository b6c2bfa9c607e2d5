import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { searchRecord } from "../../../../api/generated/plainview";

export function useSearch(slug: string, words: string) {
  return useQuery({
    queryKey: [slug, "search", words],
    queryFn: () => searchRecord(slug, { q: words }),
    enabled: words.trim() !== "",
    placeholderData: keepPreviousData,
  });
}
