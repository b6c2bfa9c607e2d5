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

const TRANSLATION = /^translations\.([^.]+)\.(.+)$/;

/** What people call fields, wherever only their names are at hand; a translation is `translations.es.text`. */
export function useFieldTitles(slug: string): (name: string, kind?: string | null) => string {
  const text = useText();
  const { data } = useRecordSchema(slug);
  return useCallback(
    (name, kind) => {
      const [, language, field] = TRANSLATION.exec(name) ?? [];
      if (!language || !field) {
        return titleOf(data, name, kind);
      }
      const languages = new Intl.DisplayNames(text.language, { type: "language" });
      return text("field.translated", {
        field: titleOf(data, field, kind),
        language: languages.of(language) ?? language,
      });
    },
    [data, text],
  );
}
