import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { seedNegotiation } from "../support/negotiation-data.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { gridOf, offersOf, save, type, UPLIFT } from "./negotiation-room/room-steps.ts";

describe("packages and approval in the negotiation room", () => {
  let org: LocalOrgProcess;
  let browser: Browser;

  before(async () => {
    org = await startDeployedOrg();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  test("packages of equal worth are proposed from the issues, taken over and saved", async () => {
    const { id, path } = await seedNegotiation(org, "equal");
    await seedIssues(org, id);
    const { page, problems } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(path);
    const grid = await gridOf(page, say);
    for (const row of [1, 2, 3]) await type(grid, row, UPLIFT, "4");
    await page.getByRole("button", { name: say("Negotiation_Builder_Propose") }).click();
    const name = say("Negotiation_Proposals_Title");
    const panel = page.getByRole("region", { name, exact: true });
    const table = panel.getByRole("table", { name });
    await table.waitFor();
    const rows = await table.getByRole("row").allInnerTexts();
    assert.match(rows.find((row) => row.startsWith("Uplift")) ?? "", /−2 %/);
    assert.deepEqual(await seriousViolations(page), []);
    const proposed = (await table.getByRole("columnheader").count()) - 1;
    assert.equal(proposed > 1, true);
    await panel.getByRole("button", { name: say("Negotiation_Proposals_Make") }).click();
    assert.equal(await page.locator("c-offer-package-tabs").getByRole("tab").count(), proposed);
    await save(page, say);
    const worths = (await offersOf(org, id)).map(({ Worth_Amount__c }) => Worth_Amount__c);
    assert.equal(worths.length, proposed);
    const most = Math.max(...worths);
    assert.equal(most - Math.min(...worths) <= most / 100, true);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });

  test("packages apart in worth and below the walk-away warn the team before they leave", async () => {
    const { id, path } = await seedNegotiation(org, "apart", undefined, {
      Walk_Away_Amount__c: 400_000
    });
    const { page, problems } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(path);
    const grid = await gridOf(page, say);
    const table = page.locator('c-negotiation-standing [data-key="table"]');
    for (const row of [1, 2, 3]) await type(grid, row, UPLIFT, row === 2 ? "0" : "-4");
    await table.getByText(say("Negotiation_Standing_Below_Walk_Away")).waitFor({
      state: "detached"
    });
    await type(grid, 1, UPLIFT, "-6");
    await table.getByText(say("Negotiation_Standing_Below_Walk_Away")).waitFor();
    const worth = page.getByLabel(say("Negotiation_Builder_Worth"), { exact: true });
    await worth.fill("399,000");
    await page.getByRole("button", { name: say("Negotiation_Builder_Duplicate") }).click();
    await worth.fill("389,000");
    await worth.press("Tab");
    const apart = page.getByRole("alert").filter({ hasText: "10,000 apart" });
    await apart.waitFor();
    await save(page, say);
    assert.deepEqual(await seriousViolations(page), []);

    await page.getByRole("button", { name: say("Negotiation_Builder_Send") }).click();
    const panel = page.getByRole("group", { name: say("Negotiation_Send_Title"), exact: true });
    const warned = panel.getByText(say("Negotiation_Send_Below_Walk_Away"));
    await warned.first().waitFor();
    assert.equal(await warned.count(), 2);
    const confirm = panel.getByRole("button", { name: /^Record/ });
    assert.equal(await confirm.isDisabled(), true);
    assert.deepEqual(await seriousViolations(page), []);
    await panel.getByRole("checkbox").nth(1).press("Space");
    await confirm.click();
    await panel.waitFor({ state: "detached" });
    const [sent, draft] = await queryRows<{ Id: string; Status__c: string }>(
      clientOf(org),
      `SELECT Id, Status__c FROM Negotiation_Offer__c WHERE Negotiation__c = '${id}' ORDER BY Worth_Amount__c DESC`
    );
    assert.deepEqual([sent?.Status__c, draft?.Status__c], ["Sent", "Draft"]);
    const refused = clientOf(org, "manager")
      .sobject("Negotiation_Offer__c")
      .update({ Id: String(draft?.Id), Status__c: "Sent" });
    await assert.rejects(refused, /not worth the same to us/);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });

  test("approval of a deep cut is asked for in the room, and recalled", async () => {
    const { id, path } = await seedNegotiation(org, "approval");
    const { page, problems } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    const approvals = async (): Promise<unknown[]> =>
      (await offersOf(org, id)).map(({ Approval__c }) => Approval__c);
    await page.goto(path);
    const grid = await gridOf(page, say);
    await type(grid, 1, UPLIFT, "-15");
    await save(page, say);
    const ask = page.getByRole("button", { name: say("Negotiation_Approval_Ask"), exact: true });
    const recall = page.getByRole("button", { name: say("Negotiation_Approval_Recall") });
    await ask.click();
    await recall.waitFor();
    assert.deepEqual(await approvals(), ["Requested"]);
    assert.deepEqual(await seriousViolations(page), []);
    await recall.click();
    await ask.waitFor();
    assert.deepEqual(await approvals(), [null]);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });
});

/** A price that may fall by 3 %, a longer term that pays for it, and sites worth more to them than to us. */
async function seedIssues(org: LocalOrgProcess, Negotiation__c: string): Promise<void> {
  const issues = [
    ["Uplift", "Price", "%", 4_120, 4_120, -3, 3],
    ["Longer term", "Term", "years", 8_240, 2_000, 0, 1],
    ["More sites", "Other", "sites", 1_000, 3_000, -2, 2]
  ] as const;
  for (const [Name, Kind__c, Unit__c, worth, value, lowest, highest] of issues)
    await clientOf(org).sobject("Negotiation_Issue__c").create({
      Negotiation__c,
      Name,
      Kind__c,
      Unit__c,
      Unit_Worth_Amount__c: worth,
      Unit_Value_To_Them_Amount__c: value,
      Lowest_Units__c: lowest,
      Highest_Units__c: highest,
      Step_Units__c: 1
    });
}
