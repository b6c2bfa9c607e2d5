import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takeCatalogueElements, takeCatalogueProducts } from "../../../../api/generated/plainview";
import type { CatalogueName } from "./search-catalogue";

/** Puts what was picked into the record, all of it or nothing. */
export function useTakeFromCatalogue(slug: string, catalogue: CatalogueName) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      catalogue === "elements" ? takeCatalogueElements(slug, { ids }) : takeCatalogueProducts(slug, { ids }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [slug] }),
  });
}
