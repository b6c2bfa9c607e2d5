import { useMutation, useQueryClient } from "@tanstack/react-query";
import { putItem } from "../../../../api/generated/plainview";
import { type Body, said } from "../body";

interface Write {
  key: string;
  body: Body;
  /** The version that was changed, or undefined to create the item. */
  version: number | undefined;
}

export function usePutItem(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body, version }: Write) =>
      putItem(
        slug,
        kind,
        key,
        { ...said(body), key },
        {
          headers: {
            ...(version === undefined ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` }),
          },
        },
      ),
    onSuccess: () => {
      // Not waited for: whoever asked goes on at once, and their form begins anew when the answers come.
      queries.invalidateQueries({ queryKey: [slug] });
    },
  });
}
