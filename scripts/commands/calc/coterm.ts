import type { Command } from "commander";
import { cotermReport, type CotermOptions } from "../../lib/calc/coterm.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, roundingModeOption } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc coterm` */
export function addCalcCoterm(group: Command, run: Run): void {
  const command = group.command("coterm").description(message("coterm.summary"));
  command
    .requiredOption("--fee <amount>", message("feeOption"))
    .option("--days <number>", message("daysOption"))
    .option("--new-days <number>", message("newDaysOption"))
    .option("--start <day>", message("startOption"))
    .option("--end <day>", message("endOption"))
    .option("--new-end <day>", message("newEndOption"))
    .option("--uplift <percent>", message("cotermUpliftOption"), "0")
    .option("--stated <amount>", message("statedOption"))
    .addOption(roundingModeOption());
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("coterm.example")}`)
    .action((options: CotermOptions) => run(options, () => cotermReport(options)));
}
