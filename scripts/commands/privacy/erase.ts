import type { Command } from "commander";
import { erasePerson, type EraseOptions } from "../../lib/privacy/erase-person.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addOrgOptions } from "../org-options.ts";

const message = messagesOf("privacy");

/** `entente privacy erase --contact PERSON --yes` */
export function addPrivacyErase(privacy: Command): void {
  addOrgOptions(privacy.command("erase").description(message("eraseSummary")))
    .requiredOption("--contact <id|email|external id>", message("contactOption"))
    .option("--yes", message("yesOption"))
    .option("--dry-run", message("dryRunOption"))
    .action((options: EraseOptions) =>
      runCommand(options, (progress) => erasePerson(options, progress))
    );
}
