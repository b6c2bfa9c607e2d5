import { useQuery } from "@tanstack/react-query";
import { readCompleteness } from "../../../../api/generated/plainview";

export function useCompleteness(slug: string) {
  return useQuery({ queryKey: [slug, "editions", "completeness"], queryFn: () => readCompleteness(slug) });
}
