import { Option, type Command } from "commander";
import { messagesOf } from "../../lib/output/messages.ts";

const message = messagesOf("calc");

/** Adds the options that every calculation takes. */
export function addMoneyOptions(command: Command): Command {
  return command
    .option("--currency <code>", message("currencyOption"), "EUR")
    .option("--json", message("jsonOption"));
}

/** What becomes of an exact half. */
export function roundingModeOption(): Option {
  return new Option("--rounding-mode <mode>", message("roundingModeOption"))
    .choices(["half-up", "half-even"])
    .default("half-up");
}

export function basisOption(): Option {
  return new Option("--basis <basis>", message("basisOption"))
    .choices(["year", "term"])
    .default("year");
}

/** An option that can be given again; the values in order. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
