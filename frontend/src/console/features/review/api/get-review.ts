import { useQuery } from "@tanstack/react-query";
import { type ReviewView, review } from "../../../../api/generated/plainview";

export type { ReviewView };

export function useReview(slug: string) {
  return useQuery({ queryKey: [slug, "review"], queryFn: () => review(slug) });
}
