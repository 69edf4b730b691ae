import { CommandError, exitCodes } from "./command-error.ts";
import { createProgress, type Progress } from "./progress.ts";

/** What a command gives back: `json` for machines, `text` for people, and how it ended. */
export interface CommandResult {
  readonly json: unknown;
  /** The fields of `json` stand beside `status` instead of under `result`. */
  readonly flat?: boolean;
  readonly text: string;
  readonly exitCode?: number;
}

/**
 * Runs one command and prints its result or its error, in the same envelope for every command:
 * `{status, result}` or `{status, name, message, actions, details}` with `--json`. Sets the exit code.
 */
export async function runCommand(
  options: { json?: boolean },
  work: (progress: Progress) => Promise<CommandResult>
): Promise<void> {
  const progress = createProgress(options.json === true);
  try {
    const result = await work(progress);
    progress.end();
    process.exitCode = result.exitCode ?? exitCodes.ok;
    const status = process.exitCode;
    const envelope = result.flat
      ? { status, ...(result.json as object) }
      : { status, result: result.json };
    process.stdout.write(
      `${options.json ? JSON.stringify(envelope, undefined, 2) : result.text}\n`
    );
  } catch (error) {
    progress.end();
    printError(asCommandError(error), options.json === true);
  }
}

function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CommandError(message, { exitCode: exitCodes.refused, cause: error });
}

/** Sets the exit code too. */
export function printError(error: CommandError, json: boolean): void {
  process.exitCode = error.exitCode;
  if (json) {
    const { message, actions, details } = error;
    const envelope = { status: error.exitCode, name: error.name, message, actions, details };
    process.stdout.write(`${JSON.stringify(envelope, undefined, 2)}\n`);
  } else {
    const next = error.actions.map((action) => `  → ${action}\n`).join("");
    process.stderr.write(`${error.message}\n${next}`);
  }
  if (process.env["ENTENTE_DEBUG"]) console.error(error.cause ?? error);
}
