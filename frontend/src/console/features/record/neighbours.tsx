import { Link } from "@tanstack/react-router";
import { useText } from "../../../ui/text";
import type { ItemDetail } from "./api/get-item";
import { useFieldTitles } from "./api/get-schema";

interface NeighboursProps {
  slug: string;
  /** The kind of the item whose neighbours they are. */
  kind: string;
  neighbours: ItemDetail["neighbours"];
}

/** What an item refers to and what refers to it, each one click away. */
export function Neighbours({ slug, kind: own, neighbours }: NeighboursProps) {
  const text = useText();
  const titles = useFieldTitles(slug);
  const groups = Map.groupBy(neighbours, ({ kind }) => kind);
  if (neighbours.length === 0) {
    return <p className="pv-soft">{text("item.no-neighbours")}</p>;
  }
  return (
    <div className="pv-neighbours">
      {[...groups].map(([kind, found]) => (
        <section key={kind}>
          <h4>{text(`kind.${kind}`)}</h4>
          <ul>
            {found.map(({ key, label, via, outgoing }) => (
              <li key={`${key} ${via}`}>
                <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
                  {label}
                </Link>{" "}
                <span className="pv-soft">{titles(via, outgoing ? own : kind)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
