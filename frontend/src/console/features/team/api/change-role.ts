import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeRole } from "../../../../api/generated/plainview";

export function useChangeRole(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: string }) => changeRole(slug, id, { role }),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
