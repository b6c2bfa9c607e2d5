import { problemOf } from "../../../api/problem";
import type { PolicyFileView } from "./api/read-policy-file";

/** A file of a manual as it was read, and what a person made of it since. */
export interface ManualFile extends PolicyFileView {
  chosen: boolean;
}

/** Three at a time: the server checks each one as it comes, and somebody may be waiting for another page. */
const AT_ONCE = 3;

/** What was read, ready to be confirmed: all but what the record has already and what cannot be read. */
export function confirmable(files: PolicyFileView[]): ManualFile[] {
  return files.map((file) => ({ ...file, chosen: !file.present && !file.problem }));
}

/** The rows with one of them changed. */
export function changed(files: ManualFile[], index: number, change: Partial<ManualFile>): ManualFile[] {
  return files.map((file, at) => (at === index ? { ...file, ...change } : file));
}

export function chosenOf(files: ManualFile[]): ManualFile[] {
  return files.filter(({ chosen, problem }) => chosen && !problem);
}

/** Whether every chosen file has what a policy cannot be without. */
export function isReady(files: ManualFile[]): boolean {
  const chosen = chosenOf(files);
  return chosen.length > 0 && chosen.every(({ title }) => title.trim() !== "");
}

/** The path within a chosen folder where there is one. */
export function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/**
 * Reads `files` a few at a time and hands on what each one is as it comes. A file that is refused is one outcome among the
 * others; what stops everything, such as a server that does not answer, is thrown.
 */
export async function readAll(
  files: File[],
  read: (file: File) => Promise<PolicyFileView[]>,
  found: (outcome: PolicyFileView[]) => void,
  isStopped: () => boolean,
): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file && !isStopped(); file = waiting.shift()) {
      try {
        found(await read(file));
      } catch (error) {
        const problem = problemOf(error);
        if (problem.status < 400 || problem.status >= 500 || problem.status === 401 || problem.status === 403) {
          waiting.length = 0;
          throw error;
        }
        found([refused(file, problem.detail ?? problem.title)]);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function refused(file: File, problem: string): PolicyFileView {
  return { file: pathOf(file), title: "", policyKind: "policy", present: false, problem };
}
