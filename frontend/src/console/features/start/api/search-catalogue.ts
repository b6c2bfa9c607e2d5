import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { searchCatalogueElements, searchCatalogueProducts } from "../../../../api/generated/plainview";

export const catalogues = ["elements", "products"] as const;

export type CatalogueName = (typeof catalogues)[number];

/** Something to pick, whichever catalogue it is from. */
export interface Entry {
  id: string;
  name: string;
  /** What it is. */
  about: string;
  /** For an element, the code of the category that its name suggests. */
  category?: string | undefined;
  /** For a product, who offers it. */
  company?: string | undefined;
  /** Whether the record has it already. */
  present: boolean;
}

export const catalogueKey = (slug: string, catalogue: CatalogueName) => [slug, "catalogue", catalogue] as const;

/** What the catalogue has for some words; nothing is asked without any. */
export function useCatalogue(slug: string, catalogue: CatalogueName, words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: [...catalogueKey(slug, catalogue), q],
    queryFn: (): Promise<Entry[]> => (catalogue === "elements" ? elements(slug, q) : products(slug, q)),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

async function elements(slug: string, q: string): Promise<Entry[]> {
  const { entries } = await searchCatalogueElements(slug, { q });
  return entries.map(({ id, name, definition, category, present }) => ({
    id,
    name,
    about: definition,
    category: category ?? undefined,
    present,
  }));
}

async function products(slug: string, q: string): Promise<Entry[]> {
  const { entries } = await searchCatalogueProducts(slug, { q });
  return entries.map(({ id, name, company, use, present }) => ({ id, name, about: use, company, present }));
}
