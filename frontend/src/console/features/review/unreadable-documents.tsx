import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { Place } from "../record/place";
import type { ReviewView } from "./api/get-review";

const FIRST = 200;

/** The documents of what would be published that some people cannot read, or that are not there at all. */
export function UnreadableDocuments({ slug, documents }: { slug: string; documents: ReviewView["documents"] }) {
  const text = useText();
  const titles = useFieldTitles(slug);
  if (documents.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="unreadable-documents">
      <h2 id="unreadable-documents">{text("review.documents", { count: documents.length })}</h2>
      <p className="pv-soft">{text("review.documents.detail")}</p>
      <ul className="pv-lines">
        {documents.slice(0, FIRST).map(({ kind, key, label, field, barriers }) => (
          <li key={`${kind} ${key} ${field}`}>
            <Place slug={slug} of={{ kind, key, label }} />
            <span className="pv-missing">{titles(field, kind ?? "district")}</span>
            {barriers.map((barrier) => (
              <span key={barrier} className="pv-soft">
                {text(`document.${barrier}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {documents.length > FIRST && (
        <p className="pv-soft">{text("review.documents.more", { count: documents.length - FIRST })}</p>
      )}
    </section>
  );
}
