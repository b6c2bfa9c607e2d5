import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { Place } from "../record/place";
import type { ReviewView } from "./api/get-review";

/** The public texts above the district's reading grade. They hold nothing up. */
export function HardTexts({ slug, reading }: { slug: string; reading: ReviewView["reading"] }) {
  const text = useText();
  const titles = useFieldTitles(slug);
  const { limit, above, hardest } = reading;
  if (above === 0) {
    return null;
  }
  const languages = new Intl.DisplayNames(text.language, { type: "language" });
  return (
    <section aria-labelledby="hard-texts">
      <h2 id="hard-texts">{text("review.reading", { count: above, limit })}</h2>
      <p className="pv-soft">{text("review.reading.detail")}</p>
      <ul className="pv-lines">
        {hardest.map((each) => (
          <li key={`${each.kind} ${each.key} ${each.field} ${each.language}`}>
            <Place slug={slug} of={each} />
            <span className="pv-missing">
              {text("review.reading.grade", {
                field: titles(each.field, each.kind ?? "district"),
                language: languages.of(each.language) ?? each.language,
                grade: each.grade,
              })}
            </span>
            {each.hardest && (
              <q className="pv-hardest" lang={each.language}>
                {each.hardest.text}
              </q>
            )}
          </li>
        ))}
      </ul>
      {hardest.length < above && (
        <p className="pv-soft">{text("review.reading.more", { count: above - hardest.length })}</p>
      )}
    </section>
  );
}
