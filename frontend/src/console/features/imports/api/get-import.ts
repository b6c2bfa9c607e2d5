import { useQuery } from "@tanstack/react-query";
import { findImport, type ImportView } from "../../../../api/generated/plainview";

export type { ImportView };

export const importKey = (slug: string, id: string) => [slug, "import", id] as const;

export function useImport(slug: string, id: string) {
  return useQuery({ queryKey: importKey(slug, id), queryFn: () => findImport(slug, id), staleTime: 60_000 });
}
