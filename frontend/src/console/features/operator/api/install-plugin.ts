import { useMutation, useQueryClient } from "@tanstack/react-query";
import { installPlugin } from "../../../../api/generated/plainview";
import { installedPluginsKey } from "./get-installed-plugins";

export function useInstallPlugin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => installPlugin({ file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: installedPluginsKey }),
  });
}
