import type { Command } from "commander";
import { valueReport, type ValueOptions } from "../../lib/calc/value.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc value` */
export function addCalcValue(group: Command, run: Run): void {
  const command = group.command("value").description(message("value.summary"));
  command
    .requiredOption("--years <amounts>", message("amountsOption"))
    .requiredOption("--rate <percent>", message("rateOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("value.example")}`)
    .action((options: ValueOptions) => run(options, () => valueReport(options)));
}
