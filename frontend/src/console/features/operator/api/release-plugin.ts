import { useMutation, useQueryClient } from "@tanstack/react-query";
import { releasePlugin } from "../../../../api/generated/plainview";
import { installedPluginsKey } from "./get-installed-plugins";

export function useReleasePlugin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => releasePlugin(id),
    onSettled: () => queries.invalidateQueries({ queryKey: installedPluginsKey }),
  });
}
