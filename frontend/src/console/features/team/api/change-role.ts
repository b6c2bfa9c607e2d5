import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeRole } from "../../../../api/generated/plainview";
import type { RoleName } from "../roles";

export function useChangeRole(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: RoleName }) => changeRole(slug, id, { role }),
    onSettled: () => queries.invalidateQueries({ queryKey: [slug, "team"] }),
  });
}
