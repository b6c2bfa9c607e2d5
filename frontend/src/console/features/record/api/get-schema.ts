import { useQuery } from "@tanstack/react-query";
import { recordSchema } from "../../../../api/generated/plainview";

export function useRecordSchema(slug: string) {
  return useQuery({
    queryKey: [slug, "record-schema"],
    queryFn: () => recordSchema(slug),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
