import { useQuery } from "@tanstack/react-query";
import { readReview } from "../../../../api/generated/plainview";

export type ReviewView = Awaited<ReturnType<typeof readReview>>;

export function useReview(slug: string) {
  return useQuery({ queryKey: [slug, "review"], queryFn: () => readReview(slug) });
}
