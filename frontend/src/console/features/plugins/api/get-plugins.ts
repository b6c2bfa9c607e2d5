import { useQuery } from "@tanstack/react-query";
import { getPlugins } from "../../../../api/generated/plainview";

export function usePlugins(slug: string) {
  return useQuery({ queryKey: [slug, "plugins"], queryFn: () => getPlugins(slug) });
}
