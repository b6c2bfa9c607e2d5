/** A problem document (RFC 9457) as the server sends it, with the properties that some problems add. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** What the server's log holds of it. */
  id?: string;
  errors?: { field: string; message: string }[];
  [property: string]: unknown;
}

/** An answer that is not a success. Status 0 says that no answer came at all. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title || `HTTP ${problem.status}`);
    this.name = "ProblemError";
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { type: "about:blank", title: "", status: -1 };
}
