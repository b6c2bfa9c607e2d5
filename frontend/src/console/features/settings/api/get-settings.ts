import { useQuery } from "@tanstack/react-query";
import { readSettings } from "../../../../api/generated/plainview";

export function useSettings(slug: string) {
  return useQuery({ queryKey: [slug, "settings"], queryFn: () => readSettings(slug) });
}
