import { queryOptions, type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { type ItemView, items } from "../../../../api/generated/plainview";
import { labelOf } from "../kinds";

const PAGE = 5000;

export type { ItemView };

export const itemsKey = (slug: string, kind: string) => [slug, "record", kind, "all"] as const;

/** Every item of a kind: the grid filters and sorts what it holds, without asking again. */
export function allItems(slug: string, kind: string) {
  return queryOptions({
    queryKey: itemsKey(slug, kind),
    queryFn: async () => {
      const all: ItemView[] = [];
      let after: string | null = null;
      do {
        const page = await items(slug, kind, { limit: PAGE, ...(after === null ? {} : { after }) });
        all.push(...page.items);
        after = page.next ?? null;
      } while (after !== null);
      return all;
    },
    staleTime: 15_000,
  });
}

export function useItems(slug: string, kind: string) {
  return useQuery(allItems(slug, kind));
}

export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What items of these kinds are called, by kind and key. Give it a list that stays the same. */
export function useLabels(slug: string, wanted: readonly string[]): Labels {
  const combine = useCallback(
    (results: UseQueryResult<ItemView[]>[]): Labels =>
      new Map(
        results.map(({ data }, at) => {
          const kind = wanted[at] ?? "";
          return [kind, new Map(data?.map(({ key, body }) => [key, labelOf(kind, key, body)]))];
        }),
      ),
    [wanted],
  );
  return useQueries({ queries: wanted.map((kind) => allItems(slug, kind)), combine });
}
