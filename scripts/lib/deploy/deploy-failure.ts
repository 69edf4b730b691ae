import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import type { DeployOutcome } from "./deploy-package.ts";

const message = messagesOf("deploy");

/** What a refused deployment tells: its component problems as a table, or the org's own words. */
export function deployFailure(outcome: DeployOutcome): CommandError {
  const { problems } = outcome;
  const rows = problems.map(({ type, name, file, line, column, problem }) => [
    type,
    name,
    line === null ? file : `${file}:${line}:${column ?? 1}`,
    problem
  ]);
  const columns = [message("type"), message("name"), message("place"), message("problem")];
  const headline =
    problems.length > 0
      ? message("failed", { count: problems.length })
      : message("failedWithoutComponent", { reason: outcome.errorMessage ?? outcome.status });
  return new CommandError([headline, table(columns, rows)].join("\n").trimEnd(), {
    exitCode: exitCodes.refused,
    actions: [message("mend")],
    details: problems
  });
}
