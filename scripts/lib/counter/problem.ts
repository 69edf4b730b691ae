import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** One thing wrong in a file. Lines and columns count from 1; columns are cells in tabular files. */
export interface CounterProblem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** Nothing of a file with problems is loaded. */
export class CounterFileError extends CommandError {
  constructor(file: string, problems: readonly CounterProblem[]) {
    const lines = problems.map((problem) => message("problem", { file, ...problem }));
    super([message("refused", { file }), ...lines].join("\n"), {
      exitCode: exitCodes.badInput,
      actions: [message("correct")],
      details: problems.map((problem) => ({ file, ...problem }))
    });
    this.name = "CounterFileError";
  }
}

/** Collects problems while reading, so that a person sees them together. */
export class ProblemList {
  static readonly limit = 20;
  readonly problems: CounterProblem[] = [];

  add(line: number, column: number, found: string, expected: string): void {
    if (this.problems.length < ProblemList.limit)
      this.problems.push({ line, column, found, expected });
  }

  throwIfAny(file: string): void {
    if (this.problems.length > 0) throw new CounterFileError(file, this.problems);
  }
}
