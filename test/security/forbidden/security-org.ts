import { DEMO_GROUPS, DEMO_OWNER } from "../../../local-org/src/demo/demo-users.ts";
import type { LocalOrgProcess } from "../../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../../support/deployed-org.ts";
import { ententeJson } from "../../support/entente-command.ts";
import { Asker, type Row } from "./asker.ts";
import type { Samples } from "./samples.ts";

/** A running org with Entente and the demo book, whose users can be made one of each kind. */
export interface SecurityOrg {
  readonly admin: Asker;
  /** Signs in as a user who has that permission set group and no other; undefined: none at all. */
  as(group: string | undefined): Promise<Asker>;
  /** A demo user as the demo made them. */
  user(name: string): Asker;
  stop(): Promise<unknown>;
}

/** The org with all there is in it to be hidden. */
export interface SeededOrg {
  readonly org: SecurityOrg;
  readonly samples: Samples;
}

export async function startSecurityOrg(): Promise<SecurityOrg> {
  const org = await startDeployedOrg();
  const admin = askerOf(org, "admin");
  const seeded = await ententeJson(org, ["seed", "demo", "--owner", DEMO_OWNER]);
  if (seeded.status !== 0) {
    await org.stop();
    throw new Error(`The demo book did not load: ${seeded.message}`);
  }
  return {
    admin,
    as: (group) => signInAs(org, admin, group),
    user: (name) => askerOf(org, name),
    stop: () => org.stop()
  };
}

const askerOf = (org: LocalOrgProcess, user: string): Asker =>
  new Asker(org.url, org.tokenOf(user), org.idOf(user));

/** Whoever has only that group in the demo; else the book's owner, whose own records make the harder case. */
async function signInAs(
  org: LocalOrgProcess,
  admin: Asker,
  group: string | undefined
): Promise<Asker> {
  const own = Object.entries(DEMO_GROUPS).find(
    ([name, groups]) => groups.length === 1 && groups[0] === group && !/^colleague@/.test(name)
  );
  const [name = ""] = (own?.[0] ?? DEMO_OWNER).split("@");
  const asker = askerOf(org, name);
  if (name === DEMO_OWNER.split("@")[0]) await reassign(admin, asker.userId, group);
  return asker;
}

async function reassign(admin: Asker, userId: string, group: string | undefined): Promise<void> {
  const held = await admin.rows(
    `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${userId}' AND PermissionSetGroupId != null`
  );
  for (const { Id } of held)
    await admin.ask({ method: "DELETE", path: `/sobjects/PermissionSetAssignment/${Id}` });
  if (group === undefined) return;
  const soql = `SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${group}'`;
  const [found] = (await admin.rows(soql)) as [Row];
  const body = { AssigneeId: userId, PermissionSetGroupId: found.Id };
  const { status, text } = await admin.ask({
    method: "POST",
    path: "/sobjects/PermissionSetAssignment",
    body
  });
  if (status !== 201) throw new Error(text);
}
