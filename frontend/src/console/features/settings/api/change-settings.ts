import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeSettings, type readSettings } from "../../../../api/generated/plainview";

export type DistrictSettings = Awaited<ReturnType<typeof readSettings>>;

export function useChangeSettings(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: DistrictSettings) => changeSettings(slug, wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
