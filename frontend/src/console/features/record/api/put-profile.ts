import { useMutation, useQueryClient } from "@tanstack/react-query";
import { putProfile } from "../../../../api/generated/plainview";
import { type Body, said } from "../body";

export function usePutProfile(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: Body; version: number }) =>
      putProfile(slug, said(body), {
        headers: { "If-Match": `"${version}"` },
      }),
    onSuccess: () => {
      // Not waited for: whoever asked goes on at once, and their form begins anew when the answers come.
      queries.invalidateQueries({ queryKey: [slug] });
    },
  });
}
