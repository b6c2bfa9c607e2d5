/** The name of a publisher, of whom the certificate says more than a person wants to read: "CN=State of Utah, C=US". */
export function nameOf(publisher: string): string {
  return /(?:^|,)\s*CN=([^,]+)/.exec(publisher)?.[1]?.trim() ?? publisher;
}
