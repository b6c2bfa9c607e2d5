import { useQuery } from "@tanstack/react-query";
import { listPlugins } from "../../../../api/generated/plainview";

export function usePlugins(slug: string) {
  return useQuery({ queryKey: [slug, "plugins"], queryFn: () => listPlugins(slug) });
}
