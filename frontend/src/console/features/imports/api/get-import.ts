import { useQuery } from "@tanstack/react-query";
import { getImportsById } from "../../../../api/generated/plainview";

export type ImportView = Awaited<ReturnType<typeof getImportsById>>;

export const importKey = (slug: string, id: string) => [slug, "import", id] as const;

export function useImport(slug: string, id: string) {
  return useQuery({ queryKey: importKey(slug, id), queryFn: () => getImportsById(slug, id), staleTime: 60_000 });
}
