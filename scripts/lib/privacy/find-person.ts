import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { OrgSchema } from "./org-schema.ts";

const message = messagesOf("privacy");

/** Contacts are customers' people, users are colleagues. */
export type PersonObject = "Contact" | "User";

export interface Person {
  readonly object: PersonObject;
  readonly id: string;
  readonly name: string;
}

interface Row {
  readonly Id: string;
  readonly Name: string;
}

/**
 * One person by record id, e-mail address, external id, or (users) user name. Throws CommandError with exit
 * code 2 where none or several are found: a wrong person's data must not leave the org.
 */
export async function findPerson(
  connection: Connection,
  schema: OrgSchema,
  object: PersonObject,
  named: string
): Promise<Person> {
  const conditions = await conditionsFor(schema, object, named.trim());
  const soql = `SELECT Id, Name FROM ${object} WHERE ${conditions.join(" OR ")} ORDER BY Id`;
  const rows = await query<Row>(connection, soql);
  const [row] = rows;
  if (rows.length === 1 && row) return { object, id: row.Id, name: row.Name };
  const found = rows.map(({ Id, Name }) => `${Id} ${Name}`);
  throw new CommandError(
    rows.length === 0
      ? message("noPerson", { object, named })
      : message("severalPersons", { object, named, found: found.join("\n  ") }),
    {
      exitCode: exitCodes.badInput,
      actions: [message(rows.length === 0 ? "checkPerson" : "nameById")],
      details: found
    }
  );
}

async function conditionsFor(
  schema: OrgSchema,
  object: PersonObject,
  named: string
): Promise<string[]> {
  const { fields, keyPrefix } = await schema.describe(object);
  const isId = /^\w{15}(\w{3})?$/.test(named) && named.startsWith(keyPrefix ?? "");
  if (isId) return [`Id = ${quote(named)}`];
  const keys = fields.filter(({ name, type, externalId }) => {
    return type === "email" || (externalId && type === "string") || name === "Username";
  });
  return keys.map(({ name }) => `${name} = ${quote(named)}`);
}
