import { useQuery } from "@tanstack/react-query";
import { getSettings } from "../../../../api/generated/plainview";

export function useSettings(slug: string) {
  return useQuery({ queryKey: [slug, "settings"], queryFn: () => getSettings(slug) });
}
