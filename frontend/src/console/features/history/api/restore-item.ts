import { useMutation, useQueryClient } from "@tanstack/react-query";
import { restoreItem } from "../../../../api/generated/plainview";

interface Restoring {
  change: string;
  /** The version that stands, or undefined where the item was removed. */
  version: number | undefined;
}

/** Puts an item back as it stood before a change of it. */
export function useRestoreItem(slug: string, kind: string, key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ change, version }: Restoring) =>
      restoreItem(
        slug,
        kind,
        key,
        { change },
        { headers: version === undefined ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` } },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
