import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assignGroups } from "../../local-org/src/demo/assign-groups.ts";
import {
  startLocalOrg,
  type LocalOrgProcess
} from "../../local-org/test/clients/running-local-org.ts";
import { ententeJson } from "./entente-command.ts";
import { clientOf } from "./org-client.ts";
import { orgSnapshot } from "./org-snapshot.ts";

/** An org with Entente deployed and the users' permission set groups assigned, without data. */
export async function startDeployedOrg(): Promise<LocalOrgProcess> {
  return startOrgFrom(await deployedOrgFile());
}

/** An org as `npm start` opens it: with the demo book. */
export async function startDemoOrg(): Promise<LocalOrgProcess> {
  return startOrgFrom(await demoOrgFile());
}

export function deployedOrgFile(): Promise<string> {
  return orgSnapshot("deployed", async (file) => {
    const org = await startLocalOrg("--db", file);
    try {
      const deployed = await ententeJson(org, ["deploy"]);
      if (deployed.status !== 0)
        throw new Error(`Entente did not deploy: ${JSON.stringify(deployed, undefined, 2)}`);
      await assignGroups(clientOf(org));
    } finally {
      await org.stop();
    }
  });
}

export function demoOrgFile(): Promise<string> {
  return orgSnapshot("demo", async (file) => {
    const org = await startLocalOrg("--db", file, "--demo");
    await org.stop();
  });
}

/** Starts on a copy of the file, which goes when the org ends. */
async function startOrgFrom(file: string): Promise<LocalOrgProcess> {
  const place = mkdtempSync(join(tmpdir(), "entente-org-"));
  const copy = join(place, "org.sqlite");
  copyFileSync(file, copy);
  const org = await startLocalOrg("--db", copy);
  const remove = () => rmSync(place, { recursive: true, force: true });
  return {
    ...org,
    stop: () => org.stop().finally(remove),
    kill: () => org.kill().finally(remove)
  };
}
