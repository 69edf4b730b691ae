import { Option, type Command } from "commander";
import { pathReport, type PathOptions } from "../../lib/calc/path.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions, basisOption, roundingModeOption } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc path` */
export function addCalcPath(group: Command, run: Run): void {
  const command = group.command("path").description(message("path.summary"));
  command
    .requiredOption("--first <amount>", message("firstOption"))
    .option("--uplifts <percents>", message("upliftsOption"))
    .option("--uplift <percent>", message("upliftOption"))
    .option("--years <number>", message("yearsOption"))
    .addOption(
      new Option("--rounding-from <price>", message("roundingFromOption"))
        .choices(["billed", "exact"])
        .default("billed")
    )
    .option("--rounding-unit <amount>", message("roundingUnitOption"))
    .addOption(roundingModeOption())
    .option("--stated <amount>", message("statedPathOption"))
    .option("--cap <percent>", message("capPathOption"))
    .option("--base <amount>", message("basePathOption"))
    .option("--outside <amount>", message("outsideOption"))
    .addOption(basisOption())
    .option("--rate <percent>", message("ratePathOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("path.example")}`)
    .action((options: PathOptions) => run(options, () => pathReport(options)));
}
