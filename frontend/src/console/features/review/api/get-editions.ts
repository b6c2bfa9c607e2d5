import { useQuery } from "@tanstack/react-query";
import { listEditions } from "../../../../api/generated/plainview";

export function useEditions(slug: string) {
  return useQuery({ queryKey: [slug, "editions"], queryFn: () => listEditions(slug) });
}
