import { useMutation, useQueryClient } from "@tanstack/react-query";
import { saveView } from "../../../../api/generated/plainview";
import type { ViewToSave } from "../views";
import { viewsKey } from "./get-views";

export function useSaveView(slug: string, kind: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (view: ViewToSave) => saveView(slug, kind, view),
    onSuccess: ({ views }) => queries.setQueryData(viewsKey(slug, kind), views),
  });
}
