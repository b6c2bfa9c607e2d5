import { useQuery } from "@tanstack/react-query";
import { settings } from "../../../../api/generated/plainview";

export function useSettings(slug: string) {
  return useQuery({ queryKey: [slug, "settings"], queryFn: () => settings(slug) });
}
