/** The same selection with one row put in or taken out. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const changed = new Set(selected);
  if (!changed.delete(key)) {
    changed.add(key);
  }
  return changed;
}

/** The same selection with every row between two places, whichever of them stands first. */
export function extended(
  selected: ReadonlySet<string>,
  rows: readonly { key: string }[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const between = rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
  return new Set([...selected, ...between.map(({ key }) => key)]);
}
