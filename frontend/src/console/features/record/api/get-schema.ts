import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { readRecordSchema } from "../../../../api/generated/plainview";
import { useText } from "../../../../ui/text";
import { titleOf } from "../schema";

/** The shape of the record with the words for its fields and codes, in the language of the reader. */
export function useRecordSchema(slug: string) {
  const { language } = useText();
  return useQuery({
    queryKey: [slug, "record-schema", language],
    queryFn: async () => (await readRecordSchema(slug)) as Readonly<Record<string, unknown>>,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What people call fields, wherever only their names are at hand. */
export function useFieldTitles(slug: string): (name: string, kind?: string | null) => string {
  const { data } = useRecordSchema(slug);
  return useCallback((name, kind) => titleOf(data, name, kind), [data]);
}
