import type { Deal } from "c/dealModel";
import type { ImportField } from "c/importFields";
import type { RowProblem } from "c/importRows";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { ImportPlan } from "./import-members.ts";
import type { ImportFile } from "./read-import-file.ts";

const message = messagesOf("consortium-import");
const PROBLEMS_SHOWN = 20;

/** What `--json` prints. */
export interface ImportJson {
  readonly deal: string;
  readonly name: string;
  readonly outcome: "imported" | "unchanged" | "dryRun";
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Names of the file's columns by field. */
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
  readonly ignored: readonly string[];
  readonly apiCalls: number;
}

export function importJson(
  deal: Deal,
  { table: { columns }, mapping }: ImportFile,
  { steps: { creates, updates, unchanged } }: ImportPlan,
  dryRun: boolean,
  apiCalls: number
): ImportJson {
  const isDone = creates.length + updates.length === 0;
  const read = new Set(Object.values(mapping));
  return {
    deal: deal.id,
    name: deal.title,
    outcome: dryRun ? "dryRun" : isDone ? "unchanged" : "imported",
    created: creates.length,
    updated: updates.length,
    unchanged,
    columns: Object.fromEntries(
      Object.entries(mapping).map(([field, index]) => [field, columns[index] ?? ""])
    ),
    ignored: columns.filter((name, index) => name !== "" && !read.has(index)),
    apiCalls
  };
}

export function importText(json: ImportJson): string {
  const { created, updated, unchanged } = json;
  const columns = Object.entries(json.columns).map(([field, name]) => `${field} = ${name}`);
  return [
    message(`outcome.${json.outcome}`, { name: json.name }),
    message("counts", { created, updated, unchanged }),
    message("columns", { columns: columns.join(", ") }),
    ...(json.ignored.length > 0 ? [message("ignored", { columns: json.ignored.join(", ") })] : []),
    message("calls", { calls: json.apiCalls })
  ].join("\n");
}

/** Every problem with its row and column; exit code 2, as nothing was written. */
export function problemsError(path: string, problems: readonly RowProblem[]): CommandError {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(problemText);
  const more = problems.length - PROBLEMS_SHOWN;
  return new CommandError(
    [
      message("problems", { path, count: problems.length }),
      ...lines,
      ...(more > 0 ? [message("more", { count: more })] : [])
    ].join("\n"),
    { exitCode: exitCodes.badInput, actions: [message("problemsNext")], details: problems }
  );
}

function problemText({ line, column, kind, found }: RowProblem): string {
  return message("problem", {
    line,
    column: column === "" ? "" : message("problemColumn", { column }),
    reason: message(`problem.${kind}`, { found })
  });
}
