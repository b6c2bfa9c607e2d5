import { useMutation, useQueryClient } from "@tanstack/react-query";
import { switchPlugin } from "../../../../api/generated/plainview";

export function useSwitchPlugin(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) => switchPlugin(slug, id, { enabled }),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
