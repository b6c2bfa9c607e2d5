import { useQuery } from "@tanstack/react-query";
import { readProfile } from "../../../../api/generated/plainview";
import { listOf } from "../body";

export const profileKey = (slug: string) => [slug, "profile"] as const;

export function useProfile(slug: string) {
  return useQuery({
    queryKey: profileKey(slug),
    queryFn: () => readProfile(slug),
    staleTime: 60_000,
  });
}

/** The language in which the record itself is written. */
export function useRecordLanguage(slug: string): string {
  const { data } = useProfile(slug);
  return (data && listOf(data.body, "languages")[0]) ?? "en";
}

/** The languages into which the record is translated; the first of the profile is the one it is written in. */
export function useTranslationLanguages(slug: string): string[] {
  const { data } = useProfile(slug);
  const others = data ? listOf(data.body, "languages").slice(1) : [];
  return others.length > 0 ? others : ["es"];
}
