import { useQuery } from "@tanstack/react-query";
import { requestText } from "../../../../api/request";

/** The words of a text that the record names. They have its hash, so they never change. */
export function useDocumentText(slug: string, hash: string | undefined) {
  return useQuery({
    queryKey: [slug, "document-text", hash ?? ""],
    queryFn: () => requestText(`/api/districts/${slug}/documents/${hash}/content`, { method: "GET" }),
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
