import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type getSettings, putSettings } from "../../../../api/generated/plainview";

export type DistrictSettings = Awaited<ReturnType<typeof getSettings>>;

export function useChangeSettings(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: DistrictSettings) => putSettings(slug, wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
