import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";
import type { Progress } from "../output/progress.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("deploy");

export interface ComponentProblem {
  readonly type: string;
  readonly name: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly problem: string;
}

export interface DeployOutcome {
  readonly id: string;
  readonly succeeded: boolean;
  readonly status: string;
  readonly components: number;
  readonly problems: readonly ComponentProblem[];
  /** What the org says when no component is at fault. */
  readonly errorMessage: string | null;
}

/** A list that XML turned into a single value or nothing. */
function listOf<T>(value: T | readonly T[] | undefined | null): readonly T[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as T];
}

/** Deploys, or only validates, and waits. The same package may be deployed again at any time. */
export async function deployPackage(
  connection: Connection,
  zip: Buffer,
  options: { validate: boolean },
  progress: Progress
): Promise<DeployOutcome> {
  const { id } = await connection.metadata.deploy(zip, {
    checkOnly: options.validate,
    rollbackOnError: true,
    singlePackage: true
  });
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 3000)) {
    const status = await retry(() => connection.metadata.checkDeployStatus(String(id), true));
    progress.update(
      message("deploying"),
      status.numberComponentsDeployed,
      status.numberComponentsTotal
    );
    if (status.done) {
      return {
        id: String(id),
        succeeded: status.success,
        status: status.status,
        components: status.numberComponentsTotal,
        problems: listOf(status.details?.componentFailures).map(problemOf),
        errorMessage: status.errorMessage ?? null
      };
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function problemOf(failure: Readonly<Record<string, unknown>> | object): ComponentProblem {
  const { componentType, fullName, fileName, lineNumber, columnNumber, problem } =
    failure as Record<string, unknown>;
  const numberOf = (value: unknown): number | null =>
    value === undefined || value === null ? null : Number(value);
  return {
    type: String(componentType ?? ""),
    name: String(fullName ?? ""),
    file: String(fileName ?? ""),
    line: numberOf(lineNumber),
    column: numberOf(columnNumber),
    problem: String(problem ?? "")
  };
}
