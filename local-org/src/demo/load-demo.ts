import { Connection } from "jsforce";
import { LATEST_API_VERSION } from "../server/api-version.ts";
import { StartError } from "../server/command-line.ts";
import { startMessages } from "../server/start-messages.ts";
import { assignGroups } from "./assign-groups.ts";
import { DEMO_CONTRIBUTOR, DEMO_OWNER } from "./demo-users.ts";
import { runCommand, type Target } from "./run-command.ts";
import { shareAccounts } from "./share-accounts.ts";

/**
 * Deploys Entente, gives the demo users their permissions and loads the demo book, each by the means that
 * serve any org. Repeating it changes nothing.
 * @throws StartError naming the step that failed
 */
export async function loadDemo(target: Target): Promise<void> {
  const connection = new Connection({
    instanceUrl: target.url,
    accessToken: target.accessToken,
    version: LATEST_API_VERSION
  });
  await step("entente deploy", () => runCommand(target, ["deploy"]));
  await step("assigning permission set groups", () => assignGroups(connection));
  await step("entente seed demo", () =>
    runCommand(target, ["seed", "demo", "--owner", DEMO_OWNER, "--contributor", DEMO_CONTRIBUTOR])
  );
  await step("sharing accounts", () => shareAccounts(connection));
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new StartError(startMessages.demoFailed(name, (error as Error).message));
  }
}
