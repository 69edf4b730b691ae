import type { Command } from "commander";
import { expectedReport, type ExpectedOptions } from "../../lib/calc/expected.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc expected` */
export function addCalcExpected(group: Command, run: Run): void {
  const command = group.command("expected").description(message("expected.summary"));
  command
    .argument("[file]", message("outcomesFile"))
    .option("--outcome <probability:amount>", message("outcomeOption"), repeated)
    .option("--cost <amount>", message("costOption"), "0");
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("expected.example")}`)
    .action((file: string | undefined, options: ExpectedOptions) =>
      run(options, () => expectedReport(file, options))
    );
}
