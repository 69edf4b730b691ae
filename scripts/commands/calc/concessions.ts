import type { Command } from "commander";
import { concessionsReport, type ConcessionsOptions } from "../../lib/calc/concessions.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc concessions` */
export function addCalcConcessions(group: Command, run: Run): void {
  const command = group.command("concessions").description(message("concessions.summary"));
  command
    .argument("[file]", message("givesFile"))
    .option("--give <give:cost:value>", message("giveOption"), repeated)
    .requiredOption("--value <amount>", message("valueOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("concessions.example")}`)
    .action((file: string | undefined, options: ConcessionsOptions) =>
      run(options, () => concessionsReport(file, options))
    );
}
