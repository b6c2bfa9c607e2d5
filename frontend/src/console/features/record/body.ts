/** An item as the record's JSON holds it. What is not said is left out. */
export type Body = Readonly<Record<string, unknown>>;

/** Whether a value says anything: not so an empty text, list or object. */
export function isSaid(value: unknown): boolean {
  if (value === undefined || value === null || value === "") {
    return false;
  }
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return typeof value === "object" ? Object.values(value).some(isSaid) : true;
}

/** The same without empty texts, lists and objects, which the record writes as nothing at all. */
export function said(body: Body): Body {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => isSaid(value))
      .map(([name, value]) => [
        name,
        typeof value === "object" && value !== null && !Array.isArray(value) ? said(value as Body) : value,
      ]),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, each]) => [name, sorted(each)]),
    );
  }
  return value;
}

/** Whether two values say the same, in whatever order their members stand. */
export function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (isSaid(value) ? JSON.stringify(sorted(said({ value }).value)) : "");
  return plain(one) === plain(other);
}

/** The key that a name suggests, as the record itself would make it. */
export function keyFromName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 120)
    .replace(/^-+|-+$/g, "");
}

export function textOf(body: Body, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}

export function listOf(body: Body, name: string): string[] {
  const value = body[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

export function partOf(body: Body, name: string): Body {
  const value = body[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : {};
}
