import { Link } from "@tanstack/react-router";

interface PlaceProps {
  slug: string;
  /** Where something stands: an item, or without one the district's own page. */
  of: { kind?: string | null | undefined; key?: string | null | undefined; label: string };
}

/** A link to where something is said that is to be mended. */
export function Place({ slug, of: { kind, key, label } }: PlaceProps) {
  return kind && key ? (
    <Link to="/console/$slug/record/$kind/$key" params={{ slug, kind, key }}>
      {label}
    </Link>
  ) : (
    <Link to="/console/$slug/settings" params={{ slug }}>
      {label}
    </Link>
  );
}
