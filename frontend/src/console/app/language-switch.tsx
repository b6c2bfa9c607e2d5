import { useText } from "../../ui/text";
import { chooseLanguage, type Language, languages } from "./language";

export function LanguageSwitch() {
  const text = useText();
  return (
    <fieldset className="pv-languages">
      <legend className="pv-unseen">{text("app.language")}</legend>
      {(Object.keys(languages) as Language[]).map((language) => (
        <button
          key={language}
          type="button"
          className="pv-plain-button"
          lang={language}
          aria-pressed={language === text.language}
          onClick={() => chooseLanguage(language)}
        >
          {languages[language]}
        </button>
      ))}
    </fieldset>
  );
}
