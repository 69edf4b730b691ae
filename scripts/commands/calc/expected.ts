import type { Command } from "commander";
import { expectedReport, type ExpectedOptions } from "../../lib/calc/expected.ts";
import { calculated } from "../../lib/calc/report.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";

const message = messagesOf("calc");

/** `entente calc expected` */
export function addCalcExpected(group: Command): void {
  const command = group.command("expected").description(message("expected.summary"));
  command
    .argument("[file]", message("outcomesFile"))
    .option("--outcome <probability:amount>", message("outcomeOption"), repeated)
    .option("--cost <amount>", message("costOption"), "0");
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("expected.example")}`)
    .action((file: string | undefined, options: ExpectedOptions) =>
      runCommand(options, async () => calculated(() => expectedReport(file, options)))
    );
}
