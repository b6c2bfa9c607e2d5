import { useMutation, useQueryClient } from "@tanstack/react-query";
import { setPlugin } from "../../../../api/generated/plainview";

export function useSwitchPlugin(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) => setPlugin(slug, id, { enabled }),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
