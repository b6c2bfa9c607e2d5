import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeSettings, type DistrictSettings } from "../../../../api/generated/plainview";

export function useChangeSettings(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: DistrictSettings) => changeSettings(slug, wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
