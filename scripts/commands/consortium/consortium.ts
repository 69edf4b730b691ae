import type { Command } from "commander";
import { messagesOf } from "../../lib/output/messages.ts";
import { addConsortiumImport } from "./import.ts";
import { addConsortiumInvoices } from "./invoices.ts";
import { addConsortiumPublish } from "./publish.ts";

const message = messagesOf("consortium");

/** `entente consortium …` */
export function addConsortium(program: Command): void {
  const group = program.command("consortium").description(message("summary"));
  addConsortiumImport(group);
  addConsortiumPublish(group);
  addConsortiumInvoices(group);
}
