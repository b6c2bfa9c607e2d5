import { useQuery } from "@tanstack/react-query";
import { editions } from "../../../../api/generated/plainview";

export function useEditions(slug: string) {
  return useQuery({ queryKey: [slug, "editions"], queryFn: () => editions(slug) });
}
