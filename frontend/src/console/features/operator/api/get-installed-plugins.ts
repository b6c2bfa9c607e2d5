import { useQuery } from "@tanstack/react-query";
import { listInstalledPlugins } from "../../../../api/generated/plainview";

export const installedPluginsKey = ["operator", "plugins"] as const;

export function useInstalledPlugins() {
  return useQuery({ queryKey: installedPluginsKey, queryFn: () => listInstalledPlugins() });
}
