import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addDocument, putItem } from "../../../../api/generated/plainview";
import { type Body, said } from "../body";
import { withTextsSent } from "../texts";

interface Write {
  key: string;
  body: Body;
  /** The version that was changed, or undefined to create the item. */
  version: number | undefined;
}

export function usePutItem(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, body, version }: Write) => {
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
