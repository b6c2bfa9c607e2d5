import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addDocument, putItem } from "../../../../api/generated/plainview";
import { problemOf } from "../../../../api/problem";
import { type Body, said } from "../body";
import { withTextsSent } from "../texts";

/** Some minutes of a server that does not answer; without a network at all, the write waits as long as it takes. */
const TRIES = 12;
const LONGEST_PAUSE = 15_000;

interface Write {
  key: string;
  body: Body;
  /** The version that was changed, or undefined to create the item. */
  version: number | undefined;
  /** The same for every try of one write, so that one whose answer was lost is not done twice. */
  once: string;
}

/** Writes an item. Where nothing answers, the write waits and goes through when something does. */
export function usePutItem(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    retry: (failures, error) => failures < TRIES && [0, 502, 503, 504].includes(problemOf(error).status),
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, LONGEST_PAUSE),
    mutationFn: async ({ key, body, version, once }: Write) => {
      const sent = await withTextsSent(body, async (markdown) => {
        const file = new File([markdown], `${key}.md`, { type: "text/markdown" });
        return (await addDocument(slug, { file })).hash;
      });
      return putItem(
        slug,
        kind,
        key,
        { ...said(sent), key },
        {
          headers: {
            "Idempotency-Key": once,
            ...(version === undefined ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` }),
          },
        },
      );
    },
    onSuccess: () => {
      // Not waited for: whoever asked goes on at once, and their form begins anew when the answers come.
      queries.invalidateQueries({ queryKey: [slug] });
    },
  });
}
