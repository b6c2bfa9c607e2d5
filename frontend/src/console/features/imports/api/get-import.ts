import { useQuery } from "@tanstack/react-query";
import { readImport } from "../../../../api/generated/plainview";

export type ImportView = Awaited<ReturnType<typeof readImport>>;

export const importKey = (slug: string, id: string) => [slug, "import", id] as const;

export function useImport(slug: string, id: string) {
  return useQuery({ queryKey: importKey(slug, id), queryFn: () => readImport(slug, id), staleTime: 60_000 });
}
