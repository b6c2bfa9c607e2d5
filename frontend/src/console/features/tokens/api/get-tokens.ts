import { useQuery } from "@tanstack/react-query";
import { listTokens } from "../../../../api/generated/plainview";

export type ApiToken = Awaited<ReturnType<typeof listTokens>>["tokens"][number];

export function useTokens(slug: string) {
  return useQuery({ queryKey: [slug, "tokens"], queryFn: () => listTokens(slug) });
}
