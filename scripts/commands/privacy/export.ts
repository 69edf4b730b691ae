import { Option, type Command } from "commander";
import { exportPerson, type ExportOptions } from "../../lib/privacy/export-person.ts";
import { languages } from "../../lib/privacy/project-objects.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addOrgOptions } from "../org-options.ts";

const message = messagesOf("privacy");

/** `entente privacy export --contact PERSON [--output FILE.json|FOLDER]` */
export function addPrivacyExport(privacy: Command): void {
  addOrgOptions(privacy.command("export").description(message("exportSummary")))
    .option("--contact <id|email|external id>", message("contactOption"))
    .option("--user <id|username|email>", message("userOption"))
    .option("--output <file.json|folder>", message("outputOption"))
    .addOption(new Option("--language <language>", message("languageOption")).choices(languages))
    .action((options: ExportOptions) =>
      runCommand(options, (progress) => exportPerson(options, progress))
    );
}
