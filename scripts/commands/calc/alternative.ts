import type { Command } from "commander";
import { alternativeReport, type AlternativeOptions } from "../../lib/calc/alternative.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc alternative` */
export function addCalcAlternative(group: Command, run: Run): void {
  const command = group.command("alternative").description(message("alternative.summary"));
  command
    .argument("[file]", message("titlesFile"))
    .requiredOption("--package <amount>", message("packageOption"))
    .option("--titles <amount>", message("titlesOption"))
    .option("--lost-use <number>", message("lostUseOption"))
    .option("--coverage <percent>", message("coverageOption"))
    .option("--years <number>", message("alternativeYearsOption"))
    .option("--package-growth <percent>", message("packageGrowthOption"))
    .option("--title-growth <percent>", message("titleGrowthOption"))
    .option("--content-fee <percent>", message("contentFeeOption"))
    .option("--loan-cost <amount>", message("loanCostOption"))
    .option("--request-rate <percent>", message("requestRateOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("alternative.example")}`)
    .action((file: string | undefined, options: AlternativeOptions) =>
      run(options, () => alternativeReport(file, options))
    );
}
