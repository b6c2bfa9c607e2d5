import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { decideOnProduct, listProductDecisions } from "../../../../api/generated/plainview";

export type Decision = Parameters<typeof decideOnProduct>[2];
export type Step = Awaited<ReturnType<typeof listProductDecisions>>["steps"][number];

const decisionsKey = (slug: string, product: string) => [slug, "record", "products", "decisions", product] as const;

/** Every decision on a product, the oldest first, and what may follow the last. */
export function useProductDecisions(slug: string, product: string) {
  return useQuery({
    queryKey: decisionsKey(slug, product),
    queryFn: () => listProductDecisions(slug, product),
  });
}

export function useDecideOnProduct(slug: string, product: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, version }: { decision: Decision; version: number }) =>
      decideOnProduct(slug, product, decision, { headers: { "If-Match": `"${version}"` } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
