import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FieldValues, RecordError, SaveResult } from "../../local-org/src/org.ts";
import { openTestOrg, type TestOrg, type UserName } from "../../local-org/test/server/test-org.ts";
import { orgSnapshot } from "./org-snapshot.ts";

const main = join(import.meta.dirname, "..", "..", "force-app", "main");
const domains = [
  "default",
  "foundation",
  "account-plan",
  "relationships",
  "renewals",
  "consortia",
  "evidence",
  "revenue",
  "market"
];
/** What holds rules and data: no pages and components, which would need the built components. */
const kinds = [
  "objects",
  "labels",
  "flows",
  "customMetadata",
  "customPermissions",
  "permissionsets"
];
const allOrNone = { allOrNone: true };

export type Grants = Partial<Readonly<Record<UserName, readonly string[]>>>;

/** A local org in memory with the objects, rules, flows and permission sets of every domain. */
export interface DomainsOrg {
  readonly test: TestOrg;
  /** What that user can do, under their permissions and sharing. */
  as(user: UserName): Person;
  /** Moves the org's clock to noon (UTC) of that day; scheduled paths that are due run. */
  today(day: string): void;
  close(): Promise<void>;
}

export interface Person {
  readonly id: string;
  /** Inserts a row that must be accepted; gives its id. */
  insert(object: string, row: FieldValues): string;
  update(object: string, row: FieldValues): void;
  delete(id: string): void;
  /** The error of a change that must be refused. */
  refusedInsert(object: string, row: FieldValues): RecordError;
  refusedUpdate(object: string, row: FieldValues): RecordError;
  query(soql: string): Readonly<Record<string, unknown>>[];
  /** The named fields of one row. */
  read(object: string, id: string, ...fields: string[]): Readonly<Record<string, unknown>>;
}

/**
 * Opens the org and assigns permission sets by user. With `only`, no more than those domains and the objects
 * and labels of `default` are deployed.
 */
export async function openDomainsOrg(
  grants: Grants,
  only?: readonly string[]
): Promise<DomainsOrg> {
  const test = openTestOrg(readFileSync(await domainsOrgFile(only)));
  for (const [user, sets] of Object.entries(grants)) assign(test, user as UserName, sets);
  return {
    test,
    as: (user) => person(test, user),
    today(day) {
      test.org.clock.set(new Date(`${day}T12:00:00Z`));
      test.org.scheduledPaths.runDue();
    },
    close: () => test.close()
  };
}

/** The org before anyone is assigned anything. */
export function domainsOrgFile(only?: readonly string[]): Promise<string> {
  const state = ["domains", ...(only ?? [])].join("-");
  return orgSnapshot(state, async (file) => {
    // Loaded only where it is needed: what converts metadata takes seconds to load.
    const { deployFolders } = await import("./deploy-folders.ts");
    const folders = only === undefined ? foldersOf(domains, kinds) : foldersOf(only, kinds, true);
    await deployFolders(folders, file);
  });
}

function person(test: TestOrg, user: UserName): Person {
  const session = () => test.org.session(test.tokenOf(user), "68.0");
  const { records, queries } = test.org;
  const insert = (object: string, row: FieldValues) =>
    records.insert(session(), object, [row], allOrNone)[0];
  const update = (object: string, row: FieldValues) =>
    records.update(session(), object, [row], allOrNone)[0];
  const query = (soql: string) => [...queries.query(session(), soql).records];
  return {
    id: test.idOf(user),
    insert: (object, row) => accepted(insert(object, row)),
    update: (object, row) => void accepted(update(object, row)),
    delete: (id) => void accepted(records.delete(session(), [id], allOrNone)[0]),
    refusedInsert: (object, row) => refused(insert(object, row)),
    refusedUpdate: (object, row) => refused(update(object, row)),
    query,
    read(object, id, ...fields) {
      const [row] = query(`SELECT ${fields.join(", ")} FROM ${object} WHERE Id = '${id}'`);
      assert.ok(row, `${object} ${id}`);
      return row;
    }
  };
}

function assign(test: TestOrg, user: UserName, names: readonly string[]): void {
  const admin = person(test, "admin");
  const named = names.map((name) => `'${name}'`).join(", ");
  const sets = admin.query(`SELECT Id FROM PermissionSet WHERE Name IN (${named})`);
  assert.equal(sets.length, names.length, named);
  for (const set of sets) {
    const row = { AssigneeId: test.idOf(user), PermissionSetId: String(set.Id) };
    admin.insert("PermissionSetAssignment", row);
  }
}

/** Folders by domain and kind; `default` adds only what any domain may build on. */
function foldersOf(
  of: readonly string[],
  wanted: readonly string[],
  withDefault = false
): string[] {
  const own = of.flatMap((domain) => wanted.map((kind) => join(main, domain, kind)));
  const base = ["objects", "labels"].map((kind) => join(main, "default", kind));
  return [...(withDefault ? base : []), ...own].filter((folder) => existsSync(folder));
}

function accepted(result: SaveResult | undefined): string {
  assert.ok(result?.success && result.id !== null, JSON.stringify(result?.errors));
  return result.id;
}

function refused(result: SaveResult | undefined): RecordError {
  assert.equal(result?.success, false);
  const [error] = result.errors;
  assert.ok(error);
  return error;
}
