import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { measureText } from "../../../../api/generated/plainview";

/** Nothing so short has a grade. */
const SHORTEST = 40;

/** How hard a text is to read. What it was before stands until the answer to a change is there. */
export function useReadingGrade(slug: string, text: string, language: string) {
  const { data } = useQuery({
    queryKey: [slug, "reading-grade", language, text],
    queryFn: () => measureText(slug, { text, language }),
    enabled: text.length >= SHORTEST,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
  return text.length >= SHORTEST ? data : undefined;
}
