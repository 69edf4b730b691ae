/** What is wrong with a component or a file; lines and columns count from 1. */
export interface Problem {
  readonly componentType: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: "Error" | "Warning";
}
