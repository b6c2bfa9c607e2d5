import { useInfiniteQuery } from "@tanstack/react-query";
import { listChanges } from "../../../../api/generated/plainview";
import { asked, type HistoryFilter } from "../filter";

export type ChangeView = Awaited<ReturnType<typeof listChanges>>["changes"][number];

export function useHistory(slug: string, filter: HistoryFilter) {
  return useInfiniteQuery({
    queryKey: [slug, "history", filter],
    queryFn: ({ pageParam }) =>
      listChanges(slug, { limit: 200, ...asked(filter), ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
