/** The day in UTC, by which the server counts the days of a token. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The day that comes so many days after today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
