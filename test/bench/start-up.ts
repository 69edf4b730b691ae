import type { Browser } from "playwright-core";
import { startLocalOrg } from "../../local-org/test/clients/running-local-org.ts";
import { assignGroups } from "../../local-org/src/demo/assign-groups.ts";
import { ententeJson } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { seconds, type Figure } from "./figure.ts";

export interface StartedOrg {
  readonly org: Awaited<ReturnType<typeof startLocalOrg>>;
  readonly figures: readonly Figure[];
}

/** An empty org until its first page, then the deploy of force-app. Gives the deployed org for what follows. */
export async function startUp(browser: Browser): Promise<StartedOrg> {
  const started = performance.now();
  const org = await startLocalOrg();
  const { page } = await signedInPage(browser, org, "admin", "en_US");
  await page.goto(`${org.url}/lightning/page/home`);
  await page.getByRole("heading").first().waitFor();
  const firstPage = (performance.now() - started) / 1000;
  await page.context().close();
  const deploy = await seconds(async () => {
    const { status, message } = await ententeJson(org, ["deploy"]);
    if (status !== 0) throw new Error(message ?? "The deploy failed");
  });
  await assignGroups(clientOf(org));
  return {
    org,
    figures: [
      { name: "start-to-first-page", value: firstPage, unit: "s" },
      { name: "deploy-force-app", value: deploy, unit: "s" }
    ]
  };
}
