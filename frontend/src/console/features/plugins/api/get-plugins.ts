import { useQuery } from "@tanstack/react-query";
import { plugins } from "../../../../api/generated/plainview";

export function usePlugins(slug: string) {
  return useQuery({ queryKey: [slug, "plugins"], queryFn: () => plugins(slug) });
}
