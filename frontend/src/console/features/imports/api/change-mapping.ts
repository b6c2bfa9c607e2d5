import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeMapping } from "../../../../api/generated/plainview";
import type { Mapping } from "../mapping";
import { importKey } from "./get-import";

export function useChangeMapping(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mapping: Mapping) => changeMapping(slug, id, { columns: Object.fromEntries(mapping) }),
    onSuccess: (changed) => queries.setQueryData(importKey(slug, id), changed),
  });
}
