import { useInfiniteQuery } from "@tanstack/react-query";
import { listChanges } from "../../../../api/generated/plainview";

export type ChangeView = Awaited<ReturnType<typeof listChanges>>["changes"][number];

export function useHistory(slug: string, kind?: string, key?: string) {
  return useInfiniteQuery({
    queryKey: [slug, "history", kind ?? "", key ?? ""],
    queryFn: ({ pageParam }) =>
      listChanges(slug, {
        limit: 200,
        ...(kind ? { kind } : {}),
        ...(key ? { key } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
