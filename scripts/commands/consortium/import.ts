import { Option, type Command } from "commander";
import { planImport, writeImport } from "../../lib/consortium/import-members.ts";
import { importJson, importText, problemsError } from "../../lib/consortium/import-report.ts";
import { readDeal } from "../../lib/consortium/read-deal.ts";
import { readImportFile } from "../../lib/consortium/read-import-file.ts";
import { connect } from "../../lib/org/connect.ts";
import { CommandError, exitCodes } from "../../lib/output/command-error.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import type { Progress } from "../../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";
import { addOrgOptions, type OrgOptions } from "../org-options.ts";

const message = messagesOf("consortium-import");

interface Options extends OrgOptions {
  readonly deal: string;
  readonly map: readonly string[];
  readonly sheet?: string;
  readonly locale?: "fr" | "en";
  readonly weightMetric?: string;
  readonly weightSource?: string;
  readonly weightYear?: string;
  readonly dryRun?: boolean;
}

/** `entente consortium import FILE --deal D [--map FIELD=COLUMN]… [--dry-run]` */
export function addConsortiumImport(group: Command): void {
  const collect = (value: string, all: readonly string[]): string[] => [...all, value];
  addOrgOptions(group.command("import").description(message("summary")))
    .argument("<file>", message("fileArgument"))
    .requiredOption("--deal <deal>", messagesOf("consortium")("dealOption"))
    .option("--map <field=column>", message("mapOption"), collect, [])
    .option("--sheet <name>", message("sheetOption"))
    .addOption(new Option("--locale <locale>", message("localeOption")).choices(["fr", "en"]))
    .option("--weight-metric <text>", message("metricOption"))
    .option("--weight-source <text>", message("sourceOption"))
    .option("--weight-year <year>", message("yearOption"))
    .option("--dry-run", message("dryRunOption"))
    .action((file: string, options: Options) =>
      runCommand(options, (progress) => importMembers(file, options, progress))
    );
}

async function importMembers(
  path: string,
  options: Options,
  progress: Progress
): Promise<CommandResult> {
  const file = readImportFile(path, options);
  const { connection, calls } = await connect(options.targetOrg);
  const { deal } = await readDeal(connection, options.deal);
  if (["Closed", "Abandoned"].includes(deal.stage)) {
    const text = message("over", { deal: deal.title, status: deal.stage });
    throw new CommandError(text, { exitCode: exitCodes.badInput });
  }
  const plan = await planImport(connection, deal, file, {
    ...(options.weightMetric && { metric: options.weightMetric }),
    ...(options.weightSource && { source: options.weightSource }),
    ...(options.weightYear && { year: options.weightYear })
  });
  if (plan.problems.length > 0) throw problemsError(path, plan.problems);
  const dryRun = options.dryRun === true;
  if (!dryRun)
    await writeImport(connection, deal, plan, (done, total) =>
      progress.update(message("writing"), done, total)
    );
  const json = importJson(deal, file, plan, dryRun, calls());
  return { json, text: importText(json) };
}
