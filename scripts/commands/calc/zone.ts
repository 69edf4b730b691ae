import type { Command } from "commander";
import { zoneReport, type ZoneOptions } from "../../lib/calc/zone.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { addMoneyOptions } from "./money-options.ts";
import type { Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc zone` */
export function addCalcZone(group: Command, run: Run): void {
  const command = group.command("zone").description(message("zone.summary"));
  command
    .option("--opening <amount>", message("openingOption"))
    .option("--target <amount>", message("targetOption"))
    .option("--walk-away <amount>", message("walkAwayOption"))
    .option("--offer <amount>", message("offerOption"))
    .option("--reservation <amount>", message("reservationOption"))
    .option("--spread <amount>", message("spreadOption"))
    .option("--ours <amounts>", message("oursOption"))
    .option("--theirs <amounts>", message("theirsOption"));
  addMoneyOptions(command)
    .addHelpText("after", `\n${message("zone.example")}`)
    .action((options: ZoneOptions) => run(options, () => zoneReport(options)));
}
