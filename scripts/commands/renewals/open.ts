import { Option, type Command } from "commander";
import { connect } from "../../lib/org/connect.ts";
import { exitCodes } from "../../lib/output/command-error.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import type { Progress } from "../../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";
import { checkArguments, windowOf, type OpenArguments } from "../../lib/renewals/open-options.ts";
import { openRenewals, type Source } from "../../lib/renewals/open-renewals.ts";
import { jsonReport, textReport } from "../../lib/renewals/open-report.ts";
import { decisionLead, orgFacts } from "../../lib/renewals/org-facts.ts";
import { addOrgOptions, type OrgOptions } from "../org-options.ts";

const message = messagesOf("renewals-open");

interface Options extends OrgOptions, OpenArguments {
  readonly dryRun?: boolean;
}

const objects: Readonly<Record<Source, string>> = {
  contract: "Contract",
  asset: "Asset",
  opportunity: "Opportunity"
};

/** `entente renewals open [--within DAYS | --until DATE] [--source …] [--account ID…] [--co-term DATE] [--dry-run]` */
export function addOpenRenewals(group: Command): void {
  addOrgOptions(group.command("open").description(message("summary")))
    .addOption(new Option("--within <days>", message("withinOption")).default("270"))
    .addOption(new Option("--until <date>", message("untilOption")).conflicts("within"))
    .addOption(new Option("--overdue <days>", message("overdueOption")).default("0"))
    .addOption(
      new Option("--source <source>", message("sourceOption"))
        .choices(Object.keys(objects))
        .default("contract")
    )
    .option("--account <id...>", message("accountOption"))
    .option("--co-term <date>", message("coTermOption"))
    .option("--decision-lead <months>", message("leadOption"))
    .option("--dry-run", message("dryRunOption"))
    .action((options: Options) => runCommand(options, (progress) => open(options, progress)));
}

async function open(options: Options, progress: Progress): Promise<CommandResult> {
  const given = checkArguments(options);
  const { source, dryRun = false } = options;
  const { connection, calls } = await connect(options.targetOrg);
  const facts = await orgFacts(connection, objects[source], dryRun);
  const settings = {
    source,
    dryRun,
    window: windowOf(given, facts.today),
    leadMonths: given.leadMonths ?? (await decisionLead(connection)),
    ...(given.coTerm ? { coTerm: given.coTerm } : {})
  };
  progress.update(message("opening"), 0, 0);
  const report = await openRenewals(connection, settings, facts, (count) =>
    progress.update(message("opening"), count, 0)
  );
  return {
    json: jsonReport(report, settings, calls()),
    text: textReport(report, settings, calls()),
    exitCode: report.refused.length > 0 ? exitCodes.refused : exitCodes.ok
  };
}
