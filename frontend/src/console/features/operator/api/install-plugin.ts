import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postOperatorPlugins } from "../../../../api/generated/plainview";
import { installedPluginsKey } from "./get-installed-plugins";

export function useInstallPlugin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => postOperatorPlugins({ file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: installedPluginsKey }),
  });
}
