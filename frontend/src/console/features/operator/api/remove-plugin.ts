import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteOperatorPluginsById } from "../../../../api/generated/plainview";
import { installedPluginsKey } from "./get-installed-plugins";

export function useRemovePlugin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => deleteOperatorPluginsById(id),
    onSettled: () => queries.invalidateQueries({ queryKey: installedPluginsKey }),
  });
}
