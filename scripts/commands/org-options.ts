import type { Command } from "commander";
import { messagesOf } from "../lib/output/messages.ts";

const message = messagesOf("entente");

export interface OrgOptions {
  readonly targetOrg?: string;
  readonly json?: boolean;
}

/** The options of every command that works on an org. */
export function addOrgOptions(command: Command): Command {
  return command
    .option("-o, --target-org <alias>", message("targetOrgOption"))
    .option("--json", message("jsonOption"));
}
