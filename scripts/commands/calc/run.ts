import { calculated } from "../../lib/calc/report.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";

/** Takes what a calculation gives; `printed` prints it or its error, and sets the exit code. */
export type Run = (options: { json?: boolean }, work: () => CommandResult) => Promise<void>;

export const printed: Run = (options, work) => runCommand(options, async () => calculated(work));
