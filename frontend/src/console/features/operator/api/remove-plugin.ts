import { useMutation, useQueryClient } from "@tanstack/react-query";
import { removePlugin } from "../../../../api/generated/plainview";
import { installedPluginsKey } from "./get-installed-plugins";

export function useRemovePlugin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => removePlugin(id),
    onSettled: () => queries.invalidateQueries({ queryKey: installedPluginsKey }),
  });
}
