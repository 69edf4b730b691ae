import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { openTab } from "../support/record-tab.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";
import { DealPages } from "./consortium-journey/deal-pages.ts";

const NEXT = "SELECT Id FROM Consortium_Deal__c WHERE Deal_External_Id__c = 'demo-aurelia-next'";
const HERMINE = "SELECT Id FROM Consortium_Deal__c WHERE Deal_External_Id__c = 'demo-hermine'";
const REMINDERS =
  "SELECT Id, ActivityDate FROM Task WHERE IsClosed = FALSE AND WhatId IN (SELECT Id FROM Deal_Member__c WHERE Member_External_Id__c LIKE 'demo-aurelia-next-m%')";
const say = labelsIn("en_US");

describe("members answer, and are invoiced", { timeout: 300_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let pages: DealPages;
  let members: Locator;
  let problems: readonly string[];

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
    const signedIn = await signedInPage(browser, org, "manager", "en_US");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    pages = new DealPages(page, say);
    members = pages.members;
    await page.goto(await recordPath(org, NEXT));
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  const tick = (name: RegExp): Promise<void> => members.getByRole("checkbox", { name }).check();
  async function choose(response: string): Promise<void> {
    await members.getByRole("combobox", { name: say("Consortia_Answer_Response") }).click();
    await members.getByRole("option", { name: response }).click();
  }
  const record = (count: number): Locator =>
    members.getByRole("button", { name: say("Consortia_Answer_Save", `${count}`) });

  test("reminders are planned once for each that has not answered", async () => {
    await members.getByRole("row", { name: /Montclair/ }).waitFor();
    await tick(/Montclair/);
    await tick(/Mélaine/);
    await members.getByRole("button", { name: say("Consortia_Reminder_Plan", "2") }).click();
    await members
      .getByRole("row", { name: /Montclair/ })
      .getByText(/, \d{4}.*, \d{4}/)
      .waitFor();
    const tasks = await queryRows<{ ActivityDate: string }>(clientOf(org), REMINDERS);
    assert.equal(tasks.length, 2, "the reminder that was planned before moves");
    assert.equal(new Set(tasks.map(({ ActivityDate }) => ActivityDate)).size, 1);
  });

  test("an answer that the org refuses is named, and none of the others is recorded", async () => {
    await tick(/Kermadec/);
    await tick(/Montclair/);
    await choose("Withdrawn");
    await members.getByLabel(say("Consortia_Answer_Left_On")).fill("11/30/2026");
    await record(2).click();
    await page.getByRole("button", { name: "OK" }).click();
    await members.getByText(/Kermadec: Only a member that took part/).waitFor();
    assert.match(
      await members.getByRole("row", { name: /Montclair/ }).innerText(),
      /No Reply/,
      "all or none"
    );
    await members.getByRole("button", { name: say("Consortia_Members_Clear") }).click();
  });

  test("by keyboard, a member leaves: the status says at once what breaks", async () => {
    await members.getByRole("checkbox", { name: /Valmont/ }).focus();
    await page.keyboard.press("Space");
    const response = members.getByRole("combobox", { name: say("Consortia_Answer_Response") });
    await pages.choose(response, "Withdrawn");
    await members.getByText(say("Consortia_Answer_Breaks", "70.0%")).waitFor();
    await members.getByLabel(say("Consortia_Answer_Left_On")).focus();
    await page.keyboard.type("11/30/2026");
    await page.keyboard.press("Tab");
    assert.deepEqual(await seriousViolations(page), []);
    await record(1).focus();
    await page.keyboard.press("Enter");
    await pages.confirm();
    await page.locator("c-deal-status [data-key=missing]").waitFor();
    assert.match(
      await members.getByRole("row", { name: /Valmont/ }).innerText(),
      /Withdrawn[\s\S]*Nov 30, 2026/
    );
  });

  test("a lost connection says so, and trying again records the invoice once", async () => {
    await page.goto(await recordPath(org, HERMINE));
    await openTab(page, say("Consortia_Invoices_Title"));
    const invoices = page.locator("c-deal-invoices");
    await invoices.getByLabel(say("Consortia_Invoices_Search")).fill("aubrac");
    await invoices.getByRole("button", { name: /Record the invoice of .*Aubrac/ }).click();
    await invoices.getByLabel(say("Consortia_Invoice_Form_Net")).fill("4160.01");
    await invoices.getByText(say("Consortia_Invoice_Net")).first().waitFor();
    await page.route("**/graphql", (route) => route.abort());
    const save = invoices.getByRole("button", { name: say("Consortia_Invoice_Form_Save") });
    await save.click();
    await invoices.getByText(say("Consortia_Invoice_Form_Failed")).waitFor();
    await page.unroute("**/graphql");
    await save.click();
    await invoices.locator("c-deal-invoice-form").waitFor({ state: "detached" });
    await invoices.getByText("4,160.01").first().waitFor();
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("an invoice that somebody recorded meanwhile is told of, and not replaced unasked", async () => {
    const invoices = page.locator("c-deal-invoices");
    const [fee] = await queryRows<{ Id: string }>(
      clientOf(org),
      "SELECT Id FROM Member_Fee__c WHERE Invoiced_Net_Amount__c = 4160.01 AND Member__r.Member_Account__r.Name LIKE '%Aubrac%'"
    );
    assert.ok(fee);
    const amount = async (): Promise<unknown> =>
      (await clientOf(org).sobject("Member_Fee__c").retrieve(fee.Id))["Invoiced_Net_Amount__c"];
    await invoices.getByRole("button", { name: /Edit the invoice of .*Aubrac/ }).press("Enter");
    const form = invoices.locator("c-deal-invoice-form");
    await form.getByLabel(say("Consortia_Invoice_Form_Net")).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("4160.02");
    await clientOf(org)
      .sobject("Member_Fee__c")
      .update({ Id: fee.Id, Invoice_Number__c: "F-77", Invoiced_Net_Amount__c: 4170 });
    const save = form.getByRole("button", { name: say("Consortia_Invoice_Form_Save") });
    await save.press("Enter");
    await form.getByText(/another invoice here: F-77, net 4,170\.00/).waitFor();
    assert.equal(await amount(), 4170);
    await save.press("Enter");
    await form.waitFor({ state: "detached" });
    assert.equal(await amount(), 4160.02);
  });

  test("pasted invoices find their lines", async () => {
    const invoices = page.locator("c-deal-invoices");
    await invoices.getByLabel(say("Consortia_Invoices_Search")).fill("");
    await invoices.getByRole("button", { name: say("Consortia_Invoices_Paste") }).click();
    await invoices
      .getByLabel(say("Consortia_Invoices_Paste_Rows"))
      .fill("Hôpital Saint-Yvon\t1\t15286.44\nClinique\t1\t5");
    await invoices.getByText(/Row 2 \(Clinique\)/).waitFor();
    await invoices.getByRole("button", { name: say("Consortia_Invoices_Paste_Save") }).click();
    await invoices.locator("c-deal-invoices-paste").waitFor({ state: "detached" });
    await invoices.getByText("15,286.44").first().waitFor();
  });

  test("a member's account shows its commitments in French, and nothing to who may not see deals", async () => {
    const account = "SELECT Id FROM Account WHERE Name = 'Centre hospitalier de Port-Loire'";
    const french = labelsIn("fr");
    const manager = await signedInPage(browser, org, "manager", "fr");
    await manager.page.goto(await recordPath(org, account));
    const commitments = manager.page.locator("c-member-commitments");
    await commitments.getByText(french("Consortia_Commitments_Title")).waitFor();
    assert.match(await commitments.locator("tbody tr").first().innerText(), /Retiré[\s\S]*Perte/);
    assert.deepEqual(await seriousViolations(manager.page), []);
    const support = await signedInPage(browser, org, "support", "en_US");
    await support.page.goto(await recordPath(org, account));
    await support.page.getByText("Centre hospitalier de Port-Loire").first().waitFor();
    await support.page.waitForLoadState("networkidle");
    assert.equal(await support.page.locator("c-member-commitments article").count(), 0);
    const dropped = problems.filter((message) => !/ERR_FAILED|Failed to fetch/.test(message));
    assert.deepEqual([...dropped, ...manager.problems.messages], []);
  });
});
