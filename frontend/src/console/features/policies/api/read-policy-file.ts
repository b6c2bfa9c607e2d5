import { readPolicyFiles } from "../../../../api/generated/plainview";

export type PolicyFileView = Awaited<ReturnType<typeof readPolicyFiles>>["files"][number];

/** What one file, or each file of a ZIP, seems to be. Takes nothing into the record. */
export async function readPolicyFile(slug: string, file: File): Promise<PolicyFileView[]> {
  return (await readPolicyFiles(slug, { file })).files;
}
