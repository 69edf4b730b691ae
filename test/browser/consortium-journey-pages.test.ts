import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { openTab } from "../support/record-tab.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";

const DEAL = "SELECT Id FROM Consortium_Deal__c WHERE Deal_External_Id__c = 'demo-aurelia-next'";
const VALMONT =
  "SELECT Id FROM Deal_Member__c WHERE Member_External_Id__c = 'demo-aurelia-next-valmont'";
const say = labelsIn("en_US");

describe("the parts of a deal's page", { timeout: 300_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
    const signedIn = await signedInPage(browser, org, "manager", "en_US");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    await page.goto(await recordPath(org, DEAL));
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  const said = (key: string): Promise<string> =>
    page.locator(`c-deal-status [data-key=${key}]`).innerText();

  test("the status says what is met, who could break it and what is still to share", async () => {
    assert.equal(await said("met"), say("Consortia_Status_Met", "70%"));
    assert.match(await said("breakers"), /CHU de Valmont/);
    assert.match(await said("next"), /1,192 \(FTE\) more reach the step from 80%: −1\.00%/);
    assert.match(await said("allocated"), /2,185,060\.00[\s\S]*20\.00 not allocated/);
  });

  test("the path compounds, and the steps say what is missing to them", async () => {
    await openTab(page, say("Consortia_Page_Years_Tab"));
    const years = page.locator("c-deal-years");
    assert.match(await years.locator(".compound").innerText(), /\+6\.121%.*\+6\.114%/);
    assert.match(await years.locator("tr.holds").innerText(), /70%/);
  });

  test("by keyboard, another quota changes whom to win", async () => {
    await openTab(page, say("Consortia_Page_Politics_Tab"));
    const politics = page.locator("c-deal-politics");
    const quota = politics.getByLabel(say("Consortia_Politics_Quota"));
    await quota.waitFor();
    assert.match(await politics.locator("[data-key=summary]").innerText(), /carried as it stands/);
    await quota.focus();
    await quota.press("ControlOrMeta+A");
    await quota.pressSequentially("14");
    await politics.getByText(say("Consortia_Politics_Needed", "12", "14", "2")).waitFor();
    assert.match(await politics.locator("[data-key=advice]").innerText(), /carry it: 1\./);
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("a member leaves, and the threshold breaks", async () => {
    const [member] = await queryRows<{ Id: string }>(clientOf(org), VALMONT);
    assert.ok(member);
    await clientOf(org, "manager")
      .sobject("Deal_Member__c")
      .update({ Id: member.Id, Response__c: "Withdrawn", Left_On__c: "2026-11-30" });
    await page.reload();
    assert.match(await said("missing"), /missing to the threshold of 70%/);
    assert.equal(await page.locator("c-deal-status [data-key=met]").count(), 0);
  });

  test("in French", async () => {
    const french = labelsIn("fr");
    const signedIn = await signedInPage(browser, org, "manager", "fr");
    await signedIn.page.goto(await recordPath(org, DEAL));
    const status = signedIn.page.locator("c-deal-status");
    await status.getByText(french("Consortia_Status_Decision")).waitFor();
    assert.match(await status.locator("[data-key=missing]").innerText(), /pour le seuil de 70\s%/);
    assert.deepEqual(await seriousViolations(signedIn.page), []);
    assert.deepEqual([...problems, ...signedIn.problems.messages], []);
  });
});
