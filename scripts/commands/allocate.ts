import { Option, type Command } from "commander";
import { allocateFile, type AllocateOptions } from "../lib/allocation/allocate-file.ts";
import { modelNames } from "../lib/allocation/model.ts";
import { messagesOf } from "../lib/output/messages.ts";
import { runCommand } from "../lib/output/run-command.ts";

const message = messagesOf("allocate");

/** `entente allocate FILE.csv --envelope AMOUNT --model MODEL …` */
export function addAllocate(program: Command): void {
  addAllocateOptions(program.command("allocate")).action((file: string, options: AllocateOptions) =>
    runCommand(options, async () => allocateFile(file, options))
  );
}

/** The command's argument, options and help. */
export function addAllocateOptions(command: Command): Command {
  const choice = (flags: string, key: string, choices: readonly string[]): Option =>
    new Option(flags, message(key)).choices(choices);
  return command
    .description(message("summary"))
    .argument("<file>", message("fileArgument"))
    .option("--envelope <amount>", message("envelopeOption"))
    .option("--currency <code>", message("currencyOption"), "EUR")
    .addOption(choice("--model <model>", "modelOption", modelNames).makeOptionMandatory())
    .option(
      "--weight-column <name>",
      message("weightColumnOption"),
      (name: string, before: readonly string[] = []) => [...before, name]
    )
    .option("--equal-part <percent>", message("equalPartOption"))
    .option("--bands <bands>", message("bandsOption"))
    .option("--price-per-unit <amount>", message("priceOption"))
    .option("--collar <percent>", message("collarOption"))
    .option("--floor <amount>", message("floorOption"))
    .option("--ceiling <amount>", message("ceilingOption"))
    .addOption(
      choice("--missing <rule>", "missingOption", ["stop", "exclude", "surrogate"]).default("stop")
    )
    .option("--surrogate <weight>", message("surrogateOption"))
    .option("--rounding-unit <amount>", message("roundingUnitOption"))
    .addOption(
      choice("--rounding-mode <mode>", "roundingModeOption", ["half-up", "half-even"]).default(
        "half-up"
      )
    )
    .addOption(
      choice("--rounding-point <point>", "roundingPointOption", [
        "total",
        "member",
        "component",
        "unit"
      ]).default("total")
    )
    .option("--central-funding <amount>", message("centralFundingOption"))
    .option("--administration-fee <percent>", message("administrationFeeOption"))
    .option("--json", message("jsonOption"))
    .addHelpText("after", `\n${message("examples")}`);
}
