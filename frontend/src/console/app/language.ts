import { i18n } from "@lingui/core";
import { speak } from "../../api/request";

export const languages = { en: "English", es: "Español" } as const;
export type Language = keyof typeof languages;

/** Only the words of the language that is spoken are loaded. */
const words = {
  en: () => import("../messages/en.po"),
  es: () => import("../messages/es.po"),
} satisfies Record<Language, unknown>;

const STORED = "plainview.language";

function isLanguage(value: string | null | undefined): value is Language {
  return value !== null && value !== undefined && value in languages;
}

export function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  return activate(language);
}

/** The language chosen last on this device, else the browser's first that we speak, else English. */
export function restoreLanguage(): Promise<void> {
  const stored = localStorage.getItem(STORED);
  const asked = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
  return activate(isLanguage(stored) ? stored : (asked ?? "en"));
}

async function activate(language: Language): Promise<void> {
  const { messages } = await words[language]();
  speak(language);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}
