import type { Command } from "commander";
import { retentionReport, type RetentionOptions } from "../../lib/calc/retention.ts";
import { calculated } from "../../lib/calc/report.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand } from "../../lib/output/run-command.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";

const message = messagesOf("calc");

/** `entente calc retention` */
export function addCalcRetention(group: Command): void {
  const command = group.command("retention").description(message("retention.summary"));
  command
    .argument("[file]", message("renewalsFile"))
    .option("--renewal <due:outcome>", message("renewalOption"), repeated);
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("retention.example")}`)
    .action((file: string | undefined, options: RetentionOptions) =>
      runCommand(options, async () => calculated(() => retentionReport(file, options)))
    );
}
