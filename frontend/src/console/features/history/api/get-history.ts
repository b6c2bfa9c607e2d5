import { useInfiniteQuery } from "@tanstack/react-query";
import { type ChangeView, history } from "../../../../api/generated/plainview";

export type { ChangeView };

export function useHistory(slug: string, kind?: string, key?: string) {
  return useInfiniteQuery({
    queryKey: [slug, "history", kind ?? "", key ?? ""],
    queryFn: ({ pageParam }) =>
      history(slug, {
        limit: 50,
        ...(kind ? { kind } : {}),
        ...(key ? { key } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
