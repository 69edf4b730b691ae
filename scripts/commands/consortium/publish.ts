import { Option, type Command } from "commander";
import { chosenPlan } from "../../lib/consortium/choose-plan.ts";
import { publishFees } from "../../lib/consortium/publish-fees.ts";
import { publishJson, publishText } from "../../lib/consortium/publish-report.ts";
import { readDeal } from "../../lib/consortium/read-deal.ts";
import { connect } from "../../lib/org/connect.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import type { Progress } from "../../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";
import { addOrgOptions, type OrgOptions } from "../org-options.ts";

const message = messagesOf("consortium");

interface Options extends OrgOptions {
  readonly deal: string;
  readonly scenario?: string;
  readonly vatCategory?: string;
  readonly takeOver?: boolean;
  readonly dryRun?: boolean;
}

/** `entente consortium publish --deal D [--scenario S] [--vat-category C] [--dry-run] [--take-over]` */
export function addConsortiumPublish(group: Command): void {
  addOrgOptions(group.command("publish").description(message("publishSummary")))
    .requiredOption("--deal <deal>", message("dealOption"))
    .option("--scenario <scenario>", message("scenarioOption"))
    .addOption(
      new Option("--vat-category <category>", message("vatCategoryOption")).choices([
        "Press",
        "Books",
        "Intermediate",
        "Standard"
      ])
    )
    .option("--take-over", message("takeOverOption"))
    .option("--dry-run", message("publishDryRunOption"))
    .action((options: Options) => runCommand(options, (progress) => publish(options, progress)));
}

async function publish(options: Options, progress: Progress): Promise<CommandResult> {
  const { connection, calls } = await connect(options.targetOrg);
  const found = await readDeal(connection, options.deal);
  const plan = chosenPlan(found.deal, options.scenario);
  const { vatCategory, dryRun = false, takeOver = false } = options;
  const published = await publishFees(
    connection,
    found,
    plan,
    { vatCategory, dryRun, takeOver },
    (done, total) => progress.update(message("publishing"), done, total)
  );
  const json = publishJson(found.deal, plan, published, calls());
  return { json, text: publishText(json) };
}
