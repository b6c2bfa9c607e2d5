import { useInfiniteQuery } from "@tanstack/react-query";
import { getHistory } from "../../../../api/generated/plainview";

export type ChangeView = Awaited<ReturnType<typeof getHistory>>["changes"][number];

export function useHistory(slug: string, kind?: string, key?: string) {
  return useInfiniteQuery({
    queryKey: [slug, "history", kind ?? "", key ?? ""],
    queryFn: ({ pageParam }) =>
      getHistory(slug, {
        limit: 200,
        ...(kind ? { kind } : {}),
        ...(key ? { key } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
