import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readAccent } from "../../../../api/generated/plainview";

const COLOR = /^#[0-9a-f]{6}$/;

/** How a color is shown on the public pages, light and dark; nothing where it is not a color. */
export function useAccent(slug: string, color: string) {
  const isColor = COLOR.test(color);
  const { data } = useQuery({
    queryKey: [slug, "accent", color],
    queryFn: () => readAccent(slug, color.slice(1)),
    enabled: isColor,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return isColor ? data : undefined;
}
