import type { Command } from "commander";
import { readReportFile, type ReportFile } from "../../lib/counter/read-report.ts";
import { zerosAreDoubtful } from "../../lib/counter/report.ts";
import { connect } from "../../lib/org/connect.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import type { Progress } from "../../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";
import {
  importPart,
  partsOf,
  type UsageOutcome,
  type UsagePart
} from "../../lib/usage/import-usage.ts";
import { Institutions } from "../../lib/usage/institutions.ts";
import { usageTotals } from "../../lib/usage/totals.ts";
import { addOrgOptions, type OrgOptions } from "../org-options.ts";

const message = messagesOf("import-usage");

interface Options extends OrgOptions {
  readonly account?: string;
  readonly dryRun?: boolean;
}

/** `entente import usage FILE... [--account ID-OR-NAME] [--dry-run]` */
export function addImportUsage(group: Command): void {
  addOrgOptions(group.command("usage").description(message("summary")))
    .argument("<file...>", message("files"))
    .option("--account <account>", message("accountOption"))
    .option("--dry-run", message("dryRunOption"))
    .action((files: string[], options: Options) =>
      runCommand(options, (progress) => importUsage(files, options, progress))
    );
}

async function importUsage(
  paths: readonly string[],
  options: Options,
  progress: Progress
): Promise<CommandResult> {
  const files = paths.map(readReportFile);
  const { connection, calls } = await connect(options.targetOrg);
  progress.update(message("checking"), 0, 0);
  const parts = await partsOf(files, new Institutions(connection), options.account);
  const results: PartResult[] = [];
  for (const part of parts) {
    const outcome = options.dryRun
      ? undefined
      : await importPart(connection, part, new Date(), progress);
    results.push({ part, outcome });
  }
  const apiCalls = calls();
  return {
    json: { dryRun: options.dryRun === true, files: results.map(jsonOf), apiCalls },
    text: [...results.flatMap(linesOf), message("calls", { calls: apiCalls })].join("\n")
  };
}

interface PartResult {
  readonly part: UsagePart;
  /** Absent in a dry run. */
  readonly outcome: UsageOutcome | undefined;
}

function jsonOf({ part, outcome }: PartResult): unknown {
  const { path, hash, report } = part.file;
  return {
    file: path,
    hash,
    account: part.account,
    reportId: report.header.reportId,
    release: report.header.release,
    begin: report.header.begin,
    end: report.header.end,
    months: countMonths(part),
    totals: usageTotals(part.rows),
    notes: notesOf(part.file),
    ...(outcome ?? { loadId: null, created: 0, updated: 0, removed: 0 })
  };
}

function countMonths({ rows }: UsagePart): number {
  return rows.reduce((sum, row) => sum + row.months.size, 0);
}

function linesOf({ part, outcome }: PartResult): string[] {
  const { header } = part.file.report;
  const values = {
    file: part.file.path,
    report: header.reportId,
    release: header.release,
    account: part.account.name,
    begin: header.begin,
    end: header.end
  };
  const line = outcome
    ? message("loaded", {
        ...values,
        created: outcome.created,
        updated: outcome.updated,
        removed: outcome.removed
      })
    : message("checked", { ...values, months: countMonths(part) });
  return [line, ...notesOf(part.file)];
}

function notesOf({ path, report }: ReportFile): string[] {
  const notes: string[] = [];
  if (!report.monthly) notes.push(message("totalsOnly", { file: path }));
  if (report.rows.length === 0) notes.push(message("empty", { file: path }));
  if (zerosAreDoubtful(report.header)) {
    const text = report.header.exceptions.map((exception) => exception.text).join("; ");
    notes.push(message("exception", { file: path, text }));
  }
  return notes;
}
