import { Link } from "@tanstack/react-router";
import { useText } from "../../../ui/text";
import { useFieldTitles } from "../record/api/get-schema";
import { Place } from "../record/place";
import type { ReviewView } from "./api/get-review";

const FIRST = 200;

/** The links of what would be published that lead nowhere. They hold nothing up. */
export function BrokenLinks({ slug, links }: { slug: string; links: ReviewView["brokenLinks"] }) {
  const text = useText();
  const titles = useFieldTitles(slug);
  if (links.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="broken-links">
      <h2 id="broken-links">{text("review.broken-links", { count: links.length })}</h2>
      <p className="pv-soft">
        {text("review.broken-links.detail")}{" "}
        <Link to="/console/$slug/links" params={{ slug }}>
          {text("review.broken-links.all")}
        </Link>
      </p>
      <ul className="pv-lines">
        {links.slice(0, FIRST).map(({ kind, key, label, field, address }) => (
          <li key={`${kind} ${key} ${field} ${address}`}>
            <Place slug={slug} of={{ kind, key, label }} />
            <span className="pv-missing">{titles(field, kind ?? "district")}</span>
            <span className="pv-address">{address}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
