import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { openLocalOrg, type LocalOrg } from "../../../src/local-org.ts";
import { defaultDeployOptions } from "../../../src/metadata/deploy/deploy-options.ts";
import type { Session } from "../../../src/org.ts";
import { compileBundle } from "../../../src/pages/index.ts";
import { knownUsers } from "../../../src/server/known-users.ts";

const FIXTURE = fileURLToPath(new URL("../fixture", import.meta.url));

export interface PagesOrg {
  readonly org: LocalOrg;
  /** Session and token by the part of the username before `@`. */
  session(name: string): Session;
  token(name: string): string;
  /** Id of a new record, made by the administrator. */
  insert(object: string, values: Record<string, string | number | boolean | null>): string;
}

/** An org in memory with the small "Visits" app of the fixture; the manager has its permission set. */
export async function openPagesOrg(): Promise<PagesOrg> {
  const org = openLocalOrg({ compileBundle });
  const users = knownUsers(org);
  const token = (name: string): string =>
    users.find(({ username }) => username.startsWith(`${name}@`))?.accessToken ?? "";
  const session = (name: string): Session => org.session(token(name), "68.0");
  await deployFixture(org, session("admin"));
  const insert: PagesOrg["insert"] = (object, values) => {
    const [result] = org.records.insert(session("admin"), object, [values], { allOrNone: true });
    if (!result?.success || result.id === null) throw new Error(JSON.stringify(result));
    return result.id;
  };
  const [set] = org.queries.query(
    session("admin"),
    "SELECT Id FROM PermissionSet WHERE Name = 'Visits'"
  ).records;
  for (const name of ["admin", "manager"]) {
    insert("PermissionSetAssignment", {
      AssigneeId: session(name).userId,
      PermissionSetId: String(set?.["Id"])
    });
  }
  return { org, session, token, insert };
}

async function deployFixture(org: LocalOrg, session: Session): Promise<void> {
  const files = readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const entries = files.map((file) => [
    relative(FIXTURE, file),
    new Uint8Array(readFileSync(file))
  ]);
  const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
  const id = org.metadata.deployments.start(session, zip, defaultDeployOptions);
  await org.metadata.deployments.idle();
  const result = org.metadata.deployments.result(id, true);
  if (result.status !== "Succeeded") throw new Error(JSON.stringify(result, undefined, 2));
}
