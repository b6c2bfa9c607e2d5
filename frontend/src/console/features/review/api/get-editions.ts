import { useQuery } from "@tanstack/react-query";
import { getEditions } from "../../../../api/generated/plainview";

export function useEditions(slug: string) {
  return useQuery({ queryKey: [slug, "editions"], queryFn: () => getEditions(slug) });
}
