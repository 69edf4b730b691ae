import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { DEMO_SUPPORT } from "../../local-org/src/demo/demo-users.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";

describe("a user with shared accounts", { timeout: 120_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  test("support works on the accounts shared with them, without the negotiation team's numbers", async () => {
    const client = clientOf(org, "support");
    const accounts = await queryRows<{ AccountNumber: string }>(
      client,
      "SELECT AccountNumber FROM Account ORDER BY AccountNumber"
    );
    assert.deepEqual(
      accounts.map((account) => account.AccountNumber),
      [...DEMO_SUPPORT.accounts]
    );
    const target = "SELECT Id, Target_Amount__c FROM Renewal_Negotiation__c";
    await assert.rejects(queryRows(client, target), /No such column 'Target_Amount__c'/);
    const soql = `${target} WHERE Negotiation_External_Id__c = 'demo-valmont-contenus'`;
    const [room] = await queryRows<{ Id: string; Target_Amount__c: number }>(clientOf(org), soql);
    assert.equal(room?.Target_Amount__c, 432_600);
    const { page, problems } = await signedInPage(browser, org, "support", "en_US");
    await page.goto(`${org.url}/lightning/r/Renewal_Negotiation__c/${room.Id}/view`);
    await page.locator("c-offer-builder").getByText("424,360").first().waitFor();
    assert.doesNotMatch(await page.locator("main").innerText(), /432,600/);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });
});
