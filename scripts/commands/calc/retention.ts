import type { Command } from "commander";
import { retentionReport, type RetentionOptions } from "../../lib/calc/retention.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc retention` */
export function addCalcRetention(group: Command, run: Run): void {
  const command = group.command("retention").description(message("retention.summary"));
  command
    .argument("[file]", message("renewalsFile"))
    .option("--renewal <due:outcome>", message("renewalOption"), repeated);
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("retention.example")}`)
    .action((file: string | undefined, options: RetentionOptions) =>
      run(options, () => retentionReport(file, options))
    );
}
