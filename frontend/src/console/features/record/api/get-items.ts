import { queryOptions, type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { getRecordByKind } from "../../../../api/generated/plainview";

export type ItemView = Awaited<ReturnType<typeof getRecordByKind>>["items"][number];

const PAGE = 5000;

export const itemsKey = (slug: string, kind: string) => [slug, "record", kind, "all"] as const;

/** Every item of a kind: the grid filters and sorts what it holds, without asking again. */
export function allItems(slug: string, kind: string) {
  return queryOptions({
    queryKey: itemsKey(slug, kind),
    queryFn: async () => {
      const all: ItemView[] = [];
      let after: string | null = null;
      do {
        const page = await getRecordByKind(slug, kind, { limit: PAGE, ...(after === null ? {} : { after }) });
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

const NO_LABELS: Labels = new Map();

/** What items of these kinds are called, by kind and key. Give it a list that stays the same. */
export function useLabels(slug: string, wanted: readonly string[]): Labels {
  const combine = useCallback(
    (results: UseQueryResult<ItemView[]>[]): Labels =>
      // All at once when all are there, so that 5,000 rows are put into words once and not with every answer.
      results.some(({ isPending }) => isPending)
        ? NO_LABELS
        : new Map(
            results.map(({ data }, at) => {
              const kind = wanted[at] ?? "";
              return [kind, new Map(data?.map(({ key, label }) => [key, label]))];
            }),
          ),
    [wanted],
  );
  return useQueries({ queries: wanted.map((kind) => allItems(slug, kind)), combine });
}
