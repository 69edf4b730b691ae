import { checkHeld, checkList } from "c/dealInvoiceCheck";
import type { Command } from "commander";
import { invoicesJson, invoicesText } from "../../lib/consortium/invoices-report.ts";
import { readDeal } from "../../lib/consortium/read-deal.ts";
import { readDueFees, toleranceOf } from "../../lib/consortium/read-due-fees.ts";
import { readInvoices } from "../../lib/consortium/read-invoices.ts";
import { connect } from "../../lib/org/connect.ts";
import { exitCodes } from "../../lib/output/command-error.ts";
import { messagesOf } from "../../lib/output/messages.ts";
import { runCommand, type CommandResult } from "../../lib/output/run-command.ts";
import { addOrgOptions, type OrgOptions } from "../org-options.ts";

const message = messagesOf("consortium-invoices");

interface Options extends OrgOptions {
  readonly deal: string;
}

/** `entente consortium invoices check --deal D [FILE.csv]` */
export function addConsortiumInvoices(group: Command): void {
  const invoices = group.command("invoices").description(message("summary"));
  addOrgOptions(invoices.command("check").description(message("checkSummary")))
    .argument("[file]", message("fileArgument"))
    .requiredOption("--deal <deal>", messagesOf("consortium")("dealOption"))
    .action((file: string | undefined, options: Options) =>
      runCommand(options, async () => check(file, options))
    );
}

async function check(file: string | undefined, options: Options): Promise<CommandResult> {
  const { connection, calls } = await connect(options.targetOrg);
  const { deal } = await readDeal(connection, options.deal);
  const rows = file === undefined ? undefined : readInvoices(file, deal.currency);
  const tolerance = await toleranceOf(connection, deal);
  const fees = await readDueFees(connection, deal);
  const checks = rows ? checkList(deal, fees, rows, tolerance) : checkHeld(deal, fees, tolerance);
  const json = invoicesJson(deal, checks, tolerance, calls());
  return {
    json,
    text: invoicesText(json),
    exitCode: json.differences > 0 ? exitCodes.refused : exitCodes.ok
  };
}
