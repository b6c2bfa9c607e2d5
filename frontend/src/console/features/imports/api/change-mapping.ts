import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeMapping } from "../../../../api/generated/plainview";
import type { Mapping } from "../mapping";
import { importKey } from "./get-import";

interface Change {
  /** The name of a sheet of the workbook. */
  sheet?: string;
  mapping?: Mapping;
  /** One row per item, or one column per element. */
  shape?: string;
  /** The kind of items that the rows are. */
  target?: string;
}

export function useChangeMapping(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ mapping, sheet, shape, target }: Change) =>
      changeMapping(slug, id, {
        // Null leaves a column out, which the description of the API has no word for.
        ...(mapping ? { columns: Object.fromEntries(mapping) as Record<string, string> } : {}),
        ...(sheet ? { sheet } : {}),
        ...(shape ? { shape } : {}),
        ...(target ? { target } : {}),
      }),
    onSuccess: (changed) => queries.setQueryData(importKey(slug, id), changed),
  });
}
