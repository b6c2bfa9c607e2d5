import { useQuery } from "@tanstack/react-query";
import { listViews } from "../../../../api/generated/plainview";

export type SavedView = Awaited<ReturnType<typeof listViews>>["views"][number];

export const viewsKey = (slug: string, kind: string) => [slug, "views", kind] as const;

const NONE: SavedView[] = [];

/** The views of a kind that the person signed in has saved. */
export function useViews(slug: string, kind: string): SavedView[] {
  const { data } = useQuery({
    queryKey: viewsKey(slug, kind),
    queryFn: async () => (await listViews(slug, kind)).views,
    staleTime: 60_000,
  });
  return data ?? NONE;
}
