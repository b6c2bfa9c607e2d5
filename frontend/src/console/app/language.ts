import { i18n } from "@lingui/core";
import { speak } from "../../api/request";
import { messages as en } from "../messages/en.po";
import { messages as es } from "../messages/es.po";

export const languages = { en: "English", es: "Español" } as const;
export type Language = keyof typeof languages;

const STORED = "plainview.language";

i18n.load({ en, es });

function isLanguage(value: string | null | undefined): value is Language {
  return value !== null && value !== undefined && value in languages;
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  activate(language);
}

/** The language chosen last on this device, else the browser's first that we speak, else English. */
export function restoreLanguage(): void {
  const stored = localStorage.getItem(STORED);
  const asked = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
  activate(isLanguage(stored) ? stored : (asked ?? "en"));
}

function activate(language: Language): void {
  i18n.activate(language);
  speak(language);
  document.documentElement.lang = language;
}
