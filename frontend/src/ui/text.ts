import { useLingui } from "@lingui/react";
import { useMemo } from "react";

export type Values = Record<string, string | number>;

export interface Text {
  /** The message of this identifier in the reader's language. */
  (id: string, values?: Values): string;
  /** The same, or undefined where no language file holds the identifier: for words that plugins add. */
  ifKnown(id: string): string | undefined;
  language: string;
}

export function useText(): Text {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(() => {
    const text = ((id, values) => i18n._(id, values)) as Text;
    text.ifKnown = (id) => (id in i18n.messages ? i18n._(id) : undefined);
    text.language = locale;
    return text;
  }, [i18n, locale]);
}
