import { useQuery } from "@tanstack/react-query";
import { readDocument } from "../../../../api/generated/plainview";

export type DocumentView = Awaited<ReturnType<typeof readDocument>>;

export const documentKey = (slug: string, hash: string) => [slug, "document", hash] as const;

/** What is known of a document. Its bytes have its name, so it never changes. */
export function useDocument(slug: string, hash: string | undefined) {
  return useQuery({
    queryKey: documentKey(slug, hash ?? ""),
    queryFn: () => readDocument(slug, hash ?? ""),
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
