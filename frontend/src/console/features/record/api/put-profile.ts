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
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
