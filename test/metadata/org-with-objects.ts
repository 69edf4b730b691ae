import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { ComponentSet, MetadataConverter } from "@salesforce/source-deploy-retrieve";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openLocalOrg, type LocalOrg } from "../../local-org/src/local-org.ts";
import { defaultDeployOptions } from "../../local-org/src/metadata/deploy/deploy-options.ts";
import type { FieldValues, SaveResult, Session } from "../../local-org/src/org.ts";
import { knownUsers } from "../../local-org/src/server/known-users.ts";

const main = join(import.meta.dirname, "..", "..", "force-app", "main");
/** What objects and their rules need; pages and components would need the built components. */
const kinds = [
  "customMetadata",
  "customPermissions",
  "flows",
  "labels",
  "objects",
  "permissionsets",
  "quickActions"
];
const wholeOrNothing = { allOrNone: true };

/** A local org in memory with our objects, rules and permission sets, and an administrator who holds some of these. */
export class OrgWithObjects {
  readonly #org: LocalOrg;
  readonly #token: string;

  private constructor(org: LocalOrg, token: string) {
    this.#org = org;
    this.#token = token;
  }

  static async open(...permissionSets: readonly string[]): Promise<OrgWithObjects> {
    const org = openLocalOrg();
    const administrator = knownUsers(org)[0];
    assert.ok(administrator);
    const { accessToken, id } = administrator;
    await deployObjects(org, org.session(accessToken, "68.0"));
    const opened = new OrgWithObjects(org, accessToken);
    const named = permissionSets.map((name) => `'${name}'`).join(", ");
    for (const set of opened.query(`SELECT Id FROM PermissionSet WHERE Name IN (${named})`)) {
      opened.insert("PermissionSetAssignment", { AssigneeId: id, PermissionSetId: String(set.Id) });
    }
    return opened;
  }

  /** Inserts a row that must be accepted; gives its id. */
  insert(object: string, row: FieldValues): string {
    return accepted(this.#insert(object, row));
  }

  /** What an insert that must be refused says, and at which fields. */
  refusedInsert(object: string, row: FieldValues): Refusal {
    return refusal(this.#insert(object, row));
  }

  update(object: string, row: FieldValues): void {
    accepted(this.#update(object, row));
  }

  refusedUpdate(object: string, row: FieldValues): Refusal {
    return refusal(this.#update(object, row));
  }

  delete(id: string): void {
    accepted(this.#org.records.delete(this.#session, [id], wholeOrNothing)[0]);
  }

  refusedDelete(id: string): Refusal {
    return refusal(this.#org.records.delete(this.#session, [id], wholeOrNothing)[0]);
  }

  query(soql: string): Readonly<Record<string, unknown>>[] {
    return [...this.#org.queries.query(this.#session, soql).records];
  }

  /** Moves the org's clock to noon of that day. */
  today(day: string): void {
    this.#org.clock.set(new Date(`${day}T12:00:00Z`));
  }

  close(): void {
    this.#org.close();
  }

  get #session(): Session {
    return this.#org.session(this.#token, "68.0");
  }

  #insert(object: string, row: FieldValues): SaveResult | undefined {
    return this.#org.records.insert(this.#session, object, [row], wholeOrNothing)[0];
  }

  #update(object: string, row: FieldValues): SaveResult | undefined {
    return this.#org.records.update(this.#session, object, [row], wholeOrNothing)[0];
  }
}

export interface Refusal {
  readonly message: string;
  readonly fields: readonly string[];
}

async function deployObjects(org: LocalOrg, session: Session): Promise<void> {
  const { deployments } = org.metadata;
  const id = deployments.start(session, await objectsZip(), defaultDeployOptions);
  await deployments.idle();
  const { status, details } = deployments.result(id, true);
  assert.equal(status, "Succeeded", JSON.stringify(details?.componentFailures));
}

/** Objects and permission sets without the pages assigned to them, which would need the built components. */
async function objectsZip(): Promise<Uint8Array> {
  const folders = globSync(`*/{${kinds.join(",")}}`, { cwd: main });
  const fsPaths = folders
    .filter((folder) => folder !== "default/permissionsets")
    .map((folder) => join(main, folder));
  const components = ComponentSet.fromSource({ fsPaths });
  const converted = await new MetadataConverter().convert(components, "metadata", { type: "zip" });
  assert.ok(converted.zipBuffer);
  const files = Object.entries(unzipSync(converted.zipBuffer)).map(([name, content]) => {
    if (!name.endsWith(".object")) return [name, content] as const;
    const pages = /<actionOverrides>.*?<\/actionOverrides>/gs;
    return [name, strToU8(strFromU8(content).replaceAll(pages, ""))] as const;
  });
  return zipSync(Object.fromEntries(files));
}

function accepted(result: SaveResult | undefined): string {
  assert.ok(result?.success && result.id !== null, JSON.stringify(result?.errors));
  return result.id;
}

function refusal(result: SaveResult | undefined): Refusal {
  assert.equal(result?.success, false);
  const [error] = result.errors;
  assert.equal(error?.statusCode, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
  return { message: error.message, fields: error.fields };
}
