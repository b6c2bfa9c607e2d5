/** Codes come as Java names or in lower case with hyphens; the second is what message identifiers hold. */
export function code(value: string): string {
  return value.toLowerCase().replaceAll("_", "-");
}
