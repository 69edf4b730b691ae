import type { Database } from "better-sqlite3";
import { noAutomation } from "../../src/automation/record-automation.ts";
import type { RecordAutomation } from "../../src/automation/record-automation.ts";
import { createClock } from "../../src/clock.ts";
import type { Schema } from "../../src/metadata/schema.ts";
import type { Clock, FieldValues, Records, SaveResult, Session } from "../../src/org.ts";
import { createRecords } from "../../src/records/records.ts";
import { createAccessCache } from "../../src/security/access-cache.ts";
import type { AccessCache } from "../../src/security/access-cache.ts";
import { ensureOrganization } from "../../src/security/fresh-org/fresh-org.ts";
import { rowAdder } from "../../src/security/fresh-org/platform-rows.ts";
import { openSession } from "../../src/security/open-session.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { syncTables } from "../../src/storage/sync-tables.ts";
import { sampleSchema } from "./sample-schema.ts";

export type Person = "admin" | "manager" | "colleague" | "director" | "contributor";
type Row = Record<string, string | number | null>;

/** An org of the sample schema, without metadata store and queries. */
export interface SampleOrg {
  readonly database: Database;
  readonly schema: Schema;
  readonly clock: Clock;
  readonly records: Records;
  readonly accessCache: AccessCache;
  as(person: Person): Session;
  idOf(person: Person): string;
  /** One permission set of everything but the confidential fields, assigned to the people. */
  grant(object: string, people: readonly Person[], options?: GrantOptions): void;
  /** Inserts one row and gives its id; throws where that fails. */
  add(person: Person, object: string, values: FieldValues): string;
  one(object: string, id: string): Row;
  count(object: string): number;
}

export interface GrantOptions {
  readonly write?: boolean;
  readonly except?: readonly string[];
}

export interface SampleOptions {
  readonly file?: string;
  readonly automation?: RecordAutomation;
}

export function openSampleOrg(options: SampleOptions = {}): SampleOrg {
  const database = openDatabase(options.file);
  const schema = sampleSchema();
  const clock = createClock();
  const accessCache = createAccessCache(database, () => schema);
  syncTables(database, schema);
  ensureOrganization(database, schema, clock.now());
  const records = createRecords({
    database,
    clock,
    label: () => undefined,
    automation: options.automation ?? noAutomation,
    schema: () => schema,
    accessChanged: () => accessCache.forget()
  });
  const idOf = (person: Person): string =>
    database
      .prepare(`SELECT "Id" FROM "User" WHERE "Username" = ?`)
      .pluck()
      .get(`${person}@local.entente`) as string;
  const org: SampleOrg = {
    database,
    schema,
    clock,
    records,
    accessCache,
    idOf,
    as: (person) => openSession(database, accessCache, idOf(person), "68.0"),
    grant: (object, people, grantOptions) => grant(org, object, people, grantOptions),
    add: (person, object, values) =>
      saved(records.insert(org.as(person), object, [values], { allOrNone: true })),
    one: (object, id) =>
      database.prepare(`SELECT * FROM "${object}" WHERE "Id" = ?`).get(id) as Row,
    count: (object) =>
      database
        .prepare(`SELECT COUNT(*) FROM "${object}" WHERE "IsDeleted" = 0`)
        .pluck()
        .get() as number
  };
  return org;
}

function saved(results: readonly SaveResult[]): string {
  const [result] = results;
  if (!result?.success || result.id === null) throw new Error(JSON.stringify(result?.errors));
  return result.id;
}

function grant(
  org: SampleOrg,
  object: string,
  people: readonly Person[],
  { write = true, except = [] }: GrantOptions = {}
): void {
  const add = rowAdder(org.database, org.schema, org.clock.now());
  const set = add("PermissionSet", { Name: `${object}_${people.join("_")}`, Label: object });
  const can = Number(write);
  add("ObjectPermissions", {
    ParentId: set,
    SobjectType: object,
    PermissionsRead: 1,
    PermissionsCreate: can,
    PermissionsEdit: can,
    PermissionsDelete: can
  });
  for (const field of org.schema.objectOf(object)?.fields.values() ?? []) {
    if (!field.custom || except.includes(field.name)) continue;
    add("FieldPermissions", {
      ParentId: set,
      SobjectType: object,
      Field: `${object}.${field.name}`,
      PermissionsRead: 1,
      PermissionsEdit: Number(write && !field.readOnly)
    });
  }
  for (const person of people)
    add("PermissionSetAssignment", { AssigneeId: org.idOf(person), PermissionSetId: set });
  org.accessCache.forget();
}
