/** Exit codes of every command, documented in docs/operations.md. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** The org refused something, or only part could be done. */
  refused: 1,
  /** The arguments or the input files are wrong: nothing was sent. */
  badInput: 2,
  /** No sign-in or no connection to the org. */
  noConnection: 3
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure a person can act on: what happened, and what to do next. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;
  readonly actions: readonly string[];
  /** Machine-readable details for `--json`. */
  readonly details: unknown;

  constructor(
    message: string,
    options: { exitCode: ExitCode; actions?: readonly string[]; details?: unknown; cause?: unknown }
  ) {
    super(message, { cause: options.cause });
    this.name = "CommandError";
    this.exitCode = options.exitCode;
    this.actions = options.actions ?? [];
    this.details = options.details;
  }
}
