import { useQuery } from "@tanstack/react-query";
import { getReview } from "../../../../api/generated/plainview";

export type ReviewView = Awaited<ReturnType<typeof getReview>>;

export function useReview(slug: string) {
  return useQuery({ queryKey: [slug, "review"], queryFn: () => getReview(slug) });
}
