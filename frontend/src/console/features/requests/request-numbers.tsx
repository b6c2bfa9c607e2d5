import { useFormats } from "../../../ui/format";
import { useText } from "../../../ui/text";
import { useRequestStatistics } from "./api/family-requests";

/** How many requests of each kind came in each quarter; small numbers are not told. */
export function RequestNumbers({ slug }: { slug: string }) {
  const text = useText();
  const formats = useFormats();
  const { data } = useRequestStatistics(slug);
  if (!data || data.quarters.length === 0) {
    return null;
  }
  const below = text("families.numbers.below", { count: formats.number(data.smallest) });
  return (
    <section className="pv-section" aria-labelledby="numbers">
      <h2 id="numbers">{text("families.numbers")}</h2>
      <p className="pv-soft">{text("families.numbers.detail", { count: formats.number(data.smallest) })}</p>
      <table className="pv-table">
        <thead>
          <tr>
            <th scope="col">{text("families.numbers.quarter")}</th>
            <th scope="col">{text("families.kind")}</th>
            <th scope="col">{text("families.numbers.count")}</th>
          </tr>
        </thead>
        <tbody>
          {data.quarters.flatMap(({ quarter, counts }) =>
            counts.map(({ kind, count }) => (
              <tr key={`${quarter} ${kind}`}>
                <th scope="row" data-label={text("families.numbers.quarter")}>
                  {quarter}
                </th>
                <td data-label={text("families.kind")}>{text(`families.kind.${kind}`)}</td>
                <td data-label={text("families.numbers.count")}>
                  {count === null || count === undefined ? below : formats.number(count)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
