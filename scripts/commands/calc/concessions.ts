import type { Command } from "commander";
import { concessionsReport, type ConcessionsOptions } from "../../lib/calc/concessions.ts";
import { calculated } from "../../lib/calc/report.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";

const message = messagesOf("calc");

/** `entente calc concessions` */
export function addCalcConcessions(group: Command): void {
  const command = group.command("concessions").description(message("concessions.summary"));
  command
    .argument("[file]", message("givesFile"))
    .option("--give <give:cost:value>", message("giveOption"), repeated)
    .requiredOption("--value <amount>", message("valueOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("concessions.example")}`)
    .action((file: string | undefined, options: ConcessionsOptions) =>
      runCommand(options, async () => calculated(() => concessionsReport(file, options)))
    );
}
