import type { Command } from "commander";
import { packagesReport, type PackagesOptions } from "../../lib/calc/packages.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, repeated } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc packages` */
export function addCalcPackages(group: Command, run: Run): void {
  const command = group.command("packages").description(message("packages.summary"));
  command
    .argument("[file]", message("issuesFile"))
    .option("--issue <issue:worth:value:lowest:highest:step>", message("issueOption"), repeated)
    .option("--worth <amount>", message("worthOption"), "0")
    .option("--tolerance <amount>", message("toleranceOption"))
    .option("--count <number>", message("countOption"), "3");
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("packages.example")}`)
    .action((file: string | undefined, options: PackagesOptions) =>
      run(options, () => packagesReport(file, options))
    );
}
