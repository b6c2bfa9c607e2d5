import { useFormats } from "../../../ui/format";
import { useText } from "../../../ui/text";
import { Trend, type TrendPoint } from "../../../ui/trend";
import { useCompleteness } from "./api/get-completeness";

/** How the documented part of the district's data grew from edition to edition, to what stands now. */
export function Completeness({ slug, now }: { slug: string; now: { complete: number; elements: number } }) {
  const text = useText();
  const formats = useFormats();
  const { data } = useCompleteness(slug);
  const editions = data?.editions ?? [];
  const begin = editions[0];
  if (!begin) {
    return null;
  }
  const points: TrendPoint[] = [
    ...editions.map(({ publishedAt, documented, of }) => ({ at: publishedAt, value: documented, of })),
    { at: new Date().toISOString(), value: now.complete, of: now.elements },
  ];
  const count = (value: number, of: number) =>
    text("completeness.count", { value: formats.number(value), of: formats.number(of) });
  return (
    <figure className="pv-figure">
      <Trend
        points={points}
        label={text("completeness.picture", {
          date: formats.day(begin.publishedAt),
          before: count(begin.documented, begin.of),
          now: count(now.complete, now.elements),
        })}
      />
      <figcaption>
        <span>{formats.day(begin.publishedAt)}</span> <span>{text("completeness.now")}</span>
      </figcaption>
      <details className="pv-more">
        <summary>{text("completeness.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("completeness.edition")}</th>
              <th scope="col">{text("completeness.date")}</th>
              <th scope="col">{text("completeness.documented")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{text("completeness.draft")}</th>
              <td>{text("completeness.now")}</td>
              <td>{count(now.complete, now.elements)}</td>
            </tr>
            {editions.toReversed().map(({ number, publishedAt, documented, of }) => (
              <tr key={number}>
                <th scope="row">{formats.number(number)}</th>
                <td>{formats.day(publishedAt)}</td>
                <td>{count(documented, of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
