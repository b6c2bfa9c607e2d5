import { keepPreviousData, queryOptions, type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { listItems } from "../../../../api/generated/plainview";

export type ItemView = Awaited<ReturnType<typeof listItems>>["items"][number];

const PAGE = 5000;
const NONE: string[] = [];

/** Every item of a kind, its body with these fields only: a grid of 5,000 rows carries no more than it shows. */
export function allItems(slug: string, kind: string, fields: readonly string[]) {
  return queryOptions({
    queryKey: [slug, "record", kind, "all", fields.join(",")],
    queryFn: async () => {
      const all: ItemView[] = [];
      let after: string | null = null;
      do {
        const page = await listItems(slug, kind, {
          fields: fields.join(","),
          limit: PAGE,
          ...(after === null ? {} : { after }),
        });
        all.push(...page.items);
        after = page.next ?? null;
      } while (after !== null);
      return all;
    },
    staleTime: 15_000,
  });
}

/** @param fields a list that stays the same */
export function useItems(slug: string, kind: string, fields: readonly string[]) {
  // While other columns are fetched the grid stays, without what they say.
  return useQuery({ ...allItems(slug, kind, fields), placeholderData: keepPreviousData });
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
  return useQueries({ queries: wanted.map((kind) => allItems(slug, kind, NONE)), combine });
}
