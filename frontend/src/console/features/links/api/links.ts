import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { checkLinks, editItems, listLinks, readItem } from "../../../../api/generated/plainview";

export type LinkPage = Awaited<ReturnType<typeof listLinks>>;
export type LinkView = LinkPage["links"][number];
export type LinkList = Omit<LinkPage, "next">;

/** While a check goes on, the list says what has come of it so far. */
const EVERY = 3_000;

const linksKey = (slug: string) => [slug, "links"] as const;

/** Every link of the record, with where it stands. */
export function useLinks(slug: string) {
  return useQuery({
    queryKey: linksKey(slug),
    queryFn: async (): Promise<LinkList> => {
      const links: LinkView[] = [];
      let page = await listLinks(slug);
      links.push(...page.links);
      while (page.next) {
        page = await listLinks(slug, { after: page.next });
        links.push(...page.links);
      }
      return { ...page, links };
    },
    refetchInterval: ({ state }) => (state.data?.underWay ? EVERY : false),
  });
}

export function useCheckLinks(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => checkLinks(slug),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksKey(slug) }),
  });
}

/** The places where a link is the whole of a field of an item, and so can be replaced without touching anything else. */
export function replaceable(link: LinkView) {
  return link.uses.flatMap(({ kind, key, field, inText }) => (kind && key && !inText ? [{ kind, key, field }] : []));
}

/**
 * Puts the address to which a page moved in place of the old one, item by item, as an edit like any other. What somebody
 * changed meanwhile is left as it is; the answer says how many those are.
 */
export function useFollowLink(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (link: LinkView) => {
      let left = 0;
      for (const { kind, key, field } of replaceable(link)) {
        const { body, version } = await readItem(slug, kind, key);
        const said: unknown = (body as Record<string, unknown>)[field];
        if (typeof said === "string" && said.trim() === link.address) {
          const edit = { set: { [field]: link.movedTo }, add: {}, remove: {} };
          const done = await editItems(slug, kind, { items: [{ key, version }], ...edit });
          left += done.left.length;
        } else {
          left += 1;
        }
      }
      return left;
    },
    // Some may be done where one failed.
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
