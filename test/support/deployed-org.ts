import { assignGroups } from "../../local-org/src/demo/assign-groups.ts";
import {
  startLocalOrg,
  type LocalOrgProcess
} from "../../local-org/test/clients/running-local-org.ts";
import { ententeJson } from "./entente-command.ts";
import { clientOf } from "./org-client.ts";

/** An org in memory with Entente deployed and the users' permission set groups assigned, without data. */
export async function startDeployedOrg(...args: string[]): Promise<LocalOrgProcess> {
  const org = await startLocalOrg(...args);
  const deployed = await ententeJson(org, ["deploy"]);
  if (deployed.status !== 0) {
    await org.stop();
    throw new Error(`Entente did not deploy: ${JSON.stringify(deployed, undefined, 2)}`);
  }
  await assignGroups(clientOf(org));
  return org;
}
