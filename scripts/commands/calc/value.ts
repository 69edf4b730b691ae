import type { Command } from "commander";
import { valueReport, type ValueOptions } from "../../lib/calc/value.ts";
import { calculated } from "../../lib/calc/report.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addMoneyOptions } from "./money-options.ts";

const message = messagesOf("calc");

/** `entente calc value` */
export function addCalcValue(group: Command): void {
  const command = group.command("value").description(message("value.summary"));
  command
    .requiredOption("--years <amounts>", message("amountsOption"))
    .requiredOption("--rate <percent>", message("rateOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("value.example")}`)
    .action((options: ValueOptions) =>
      runCommand(options, async () => calculated(() => valueReport(options)))
    );
}
