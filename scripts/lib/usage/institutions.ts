import type { Connection } from "jsforce";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import type { ReportFile } from "../counter/read-report.ts";

const message = messagesOf("import-usage");

export interface AccountRef {
  readonly id: string;
  readonly name: string;
}

/** COUNTER namespaces with a field of their own; every other id is matched whole, as `namespace:value`. */
const fieldOfNamespace: Readonly<Record<string, string>> = {
  ROR: "Research_Organization_ID__c",
  ISNI: "ISNI_Number__c",
  FINESS: "FINESS_Number__c"
};

interface Identifier {
  readonly field: string;
  readonly value: string;
}

/**
 * The field and the value to look for. ROR ids are met bare or as a URL, ISNI with or without blanks (domain
 * rule 52).
 */
export function identifierOf(institutionId: string): Identifier {
  const [, namespace = "", value = ""] = /^([^:]+):(.*)$/s.exec(institutionId) ?? [];
  const field = fieldOfNamespace[namespace.trim().toUpperCase()];
  if (!field) return { field: "COUNTER_Customer_ID__c", value: institutionId.trim() };
  const bare = value.trim().replace(/^https?:\/\/ror\.org\//i, "");
  return { field, value: field === "ISNI_Number__c" ? bare.replaceAll(/[\s-]/g, "") : bare };
}

/** Finds accounts once each, however many rows and files name them. */
export class Institutions {
  readonly #connection: Connection;
  readonly #found = new Map<string, AccountRef>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The account given by `--account`: an id, or a name that only one account has. */
  async byOption(option: string): Promise<AccountRef> {
    const isId = /^001[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(option);
    return this.#single(isId ? "Id" : "Name", option, message("fromOption"));
  }

  /** The account whose identifier a report's header gives. */
  async ofHeader({ path, report: { header } }: ReportFile): Promise<AccountRef> {
    for (const institutionId of header.institutionIds) {
      const { field, value } = identifierOf(institutionId);
      const account = await this.#lookUp(field, value);
      if (account) return account;
    }
    throw new CommandError(
      message("unknownInstitution", {
        file: path,
        name: header.institutionName || message("nothing"),
        ids: header.institutionIds.join("; ") || message("nothing")
      }),
      { exitCode: exitCodes.badInput, actions: [message("setIdentifier"), message("nameAccount")] }
    );
  }

  /** The account of a row of a consortium's report, which names institutions only. */
  async ofRow(institution: string, file: string): Promise<AccountRef> {
    return this.#single("Name", institution, file);
  }

  async #single(field: string, value: string, where: string): Promise<AccountRef> {
    const account = await this.#lookUp(field, value);
    if (account) return account;
    throw new CommandError(message("unknownAccount", { where, value }), {
      exitCode: exitCodes.badInput,
      actions: [message("nameAccount")]
    });
  }

  async #lookUp(field: string, value: string): Promise<AccountRef | undefined> {
    const key = `${field}=${value.toLowerCase()}`;
    const known = this.#found.get(key);
    if (known) return known;
    const soql = `SELECT Id, Name FROM Account WHERE ${field} = ${quote(value)} LIMIT 2`;
    const records = await query<{ Id: string; Name: string }>(this.#connection, soql);
    if (records.length > 1) {
      throw new CommandError(message("severalAccounts", { value }), {
        exitCode: exitCodes.badInput,
        actions: [message("nameAccountById")]
      });
    }
    const [record] = records;
    if (!record) return undefined;
    const account = { id: record.Id, name: record.Name };
    this.#found.set(key, account);
    return account;
  }
}
