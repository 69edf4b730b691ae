import { Command } from "commander";
import { addAllocate } from "./commands/allocate.ts";
import { addCalc } from "./commands/calc/calc.ts";
import { addConsortium } from "./commands/consortium/consortium.ts";
import { addDeploy } from "./commands/deploy.ts";
import { addImportUsage } from "./commands/import/usage.ts";
import { addOpenRenewals } from "./commands/renewals/open.ts";
import { addPrivacyErase } from "./commands/privacy/erase.ts";
import { addPrivacyExport } from "./commands/privacy/export.ts";
import { addSeed } from "./commands/seed.ts";
import { addUninstall } from "./commands/uninstall.ts";
import { CommandError, exitCodes } from "./lib/output/command-error.ts";
import { messagesOf } from "./lib/output/messages.ts";
import { printError } from "./lib/output/run-command.ts";

const message = messagesOf("entente");
const json = process.argv.includes("--json");

const program = new Command("entente")
  .description(message("summary"))
  .addHelpText("after", `\n${message("exitCodes")}`)
  .configureOutput({ outputError: (text, write) => (json ? undefined : write(text)) })
  .exitOverride();

addAllocate(program);
addCalc(program);
addConsortium(program);
addDeploy(program);
addImportUsage(program.command("import").description(message("importSummary")));
addOpenRenewals(program.command("renewals").description(message("renewalsSummary")));
const privacy = program.command("privacy").description(message("privacySummary"));
addPrivacyExport(privacy);
addPrivacyErase(privacy);
addSeed(program);
addUninstall(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed for people what is wrong with the arguments; help and version end well.
  const { exitCode = 1, message: reason } = error as Error & { exitCode?: number };
  process.exitCode = exitCode === 0 ? exitCodes.ok : exitCodes.badInput;
  if (json && exitCode !== 0)
    printError(
      new CommandError(reason.replace(/^error: /u, ""), { exitCode: exitCodes.badInput }),
      json
    );
}
