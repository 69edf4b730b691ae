import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { messagesOf } from "../output/messages.ts";
import type { PersonObject } from "./find-person.ts";
import type { OrgSchema } from "./org-schema.ts";
import type { ProjectField } from "./project-objects.ts";
import type { ReadTrace } from "./read-rows.ts";
import type { Traces, Unread } from "./trace-person.ts";
import { objectsSeenWhole } from "./whole-objects.ts";

const message = messagesOf("privacy");

/**
 * What of Entente's data the user's permissions may hide: describe calls name no object and no field that the
 * user may not read, so they are held against Entente's own source; rows may be hidden by sharing.
 */
export async function hiddenData(
  connection: Connection,
  schema: OrgSchema,
  object: PersonObject,
  found: Traces,
  read: readonly ReadTrace[],
  project: readonly ProjectField[]
): Promise<Unread[]> {
  return [
    ...(await hiddenObjects(schema, object, found, project)),
    ...hiddenFields(read, project),
    ...(await hiddenRows(connection, schema, found.searched))
  ];
}

/** Entente's references to the person, and to rows about them, that were not looked into. */
async function hiddenObjects(
  schema: OrgSchema,
  object: PersonObject,
  { searched, traces }: Traces,
  project: readonly ProjectField[]
): Promise<Unread[]> {
  const about = traces.filter(({ relation }) => relation === "about").map((found) => found.object);
  const expected = project.filter((field) => {
    if (field.referenceTo === object) return field.personal;
    return about.includes(field.referenceTo) && (field.isOwned || field.personal);
  });
  const unseen: Unread[] = [];
  for (const { object: child, name, referenceTo } of expected) {
    const references = await schema.referencesTo(referenceTo);
    const seen = references.some((found) => found.object === child && found.field === name);
    if (seen && searched.includes(child)) continue;
    unseen.push({ object: child, field: name, reason: message("reason.noAccess") });
  }
  return unseen;
}

function hiddenFields(read: readonly ReadTrace[], project: readonly ProjectField[]): Unread[] {
  return read.flatMap(({ object, description }) => {
    const seen = new Set(description.fields.map(({ name }) => name));
    return project
      .filter((field) => field.object === object && !seen.has(field.name))
      .map(({ name }) => ({ object, field: name, reason: message("reason.noField") }));
  });
}

async function hiddenRows(
  connection: Connection,
  schema: OrgSchema,
  searched: readonly string[]
): Promise<Unread[]> {
  const whole = await objectsSeenWhole(connection, schema, searched);
  return searched
    .filter((object) => !whole.has(object))
    .map((object) => ({ object, field: null, reason: message("reason.sharing") }));
}

/** Contacts with the same address: perhaps the same person, whose data is not in here. */
export async function sameAddress(connection: Connection, id: string): Promise<string[]> {
  const [row] = await query<{ Email: string | null }>(
    connection,
    `SELECT Email FROM Contact WHERE Id = ${quote(id)}`
  );
  if (!row?.Email) return [];
  const same = await query<{ Id: string }>(
    connection,
    `SELECT Id FROM Contact WHERE Email = ${quote(row.Email)} AND Id != ${quote(id)} ORDER BY Id`
  );
  return same.map(({ Id }) => Id);
}
