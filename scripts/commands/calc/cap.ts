import type { Command } from "commander";
import { capReport, type CapReportOptions } from "../../lib/calc/cap.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, basisOption, roundingModeOption } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc cap` */
export function addCalcCap(group: Command, run: Run): void {
  const command = group.command("cap").description(message("cap.summary"));
  command
    .requiredOption("--base <amount>", message("baseOption"))
    .option("--cap <percent>", message("capOption"))
    .option("--years <number>", message("capYearsOption"), "1")
    .addOption(basisOption())
    .option("--outside <amount>", message("outsideOption"))
    .option("--index <name>", message("indexOption"))
    .option("--index-from <day:value>", message("indexFromOption"))
    .option("--index-to <day:value>", message("indexToOption"))
    .option("--plus <percent>", message("plusOption"))
    .option("--ceiling <percent>", message("ceilingOption"))
    .addOption(roundingModeOption());
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("cap.example")}`)
    .action((options: CapReportOptions) => run(options, () => capReport(options)));
}
