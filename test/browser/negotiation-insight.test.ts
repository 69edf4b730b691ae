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

const negotiation =
  "SELECT Id FROM Renewal_Negotiation__c WHERE Negotiation_External_Id__c = 'demo-valmont-contenus'";
const say = labelsIn("en_US");

describe("the parts of the negotiation room beside the offer", () => {
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
    await page.goto(await recordPath(org, negotiation));
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  async function stored(fields: string): Promise<Record<string, unknown>> {
    const [row] = await queryRows<Record<string, unknown>>(
      clientOf(org),
      negotiation.replace("Id", fields)
    );
    return row ?? {};
  }

  test("a checkpoint call is saved, and the disagreement goes", async () => {
    const band = page.locator("c-negotiation-checkpoints");
    await band.getByRole("button", { name: say("Negotiation_Check_Edit") }).click();
    const label = `${say("Negotiation_Check_Second")}: ${say("Negotiation_Check_Call")}`;
    await band.getByRole("combobox", { name: label }).click();
    await band.getByRole("option", { name: "At Risk" }).click();
    await button(band, "Negotiation_Check_Save").click();
    await band.locator(".form").waitFor({ state: "detached" });
    const { Second_Checkpoint_Call__c: call } = await stored("Second_Checkpoint_Call__c");
    assert.equal(call, "At Risk");
  });

  test("the zone names the overlap, and prices their alternative into the record", async () => {
    const zone = page.locator("c-negotiation-zone");
    assert.match(await zone.locator(".answer").innerText(), /420,000 to 436,000/);
    await button(zone, "Negotiation_Alternatives_Edit").click();
    const lostUse = zone.getByLabel(say("Negotiation_Alternatives_Lost_Use"));
    // Its text changes once it has the focus: from 83,000 to 83000.
    await lostUse.focus();
    await lostUse.press("ControlOrMeta+A");
    await lostUse.pressSequentially("100000");
    await button(zone, "Negotiation_Alternatives_Save").click();
    await zone.locator(".form").waitFor({ state: "detached" });
    const saved = await stored("Their_Alternative_Model__c, Their_Alternative_Amount__c");
    assert.equal(JSON.parse(String(saved.Their_Alternative_Model__c)).lostUse, 100_000);
    // 384,461.83 for single titles and 5,000 loans of 17.
    assert.equal(saved.Their_Alternative_Amount__c, 469_461.83);
  });

  test("a leak gets its get, and the band no longer counts it", async () => {
    const ledger = page.locator("c-negotiation-concessions");
    const leak = page.locator("c-negotiation-standing [data-key=leak]");
    await leak.waitFor();
    await button(ledger, "Negotiation_Concessions_Name_Get").click();
    await ledger.getByLabel(say("Negotiation_Concessions_New_Get")).fill("Reference visit");
    await button(ledger, "Negotiation_Concessions_Save").click();
    await ledger.getByText("Reference visit", { exact: true }).waitFor();
    await leak.waitFor({ state: "detached" });
    assert.equal((await stored("Leak_Count__c")).Leak_Count__c, 0);
  });

  test("the cheapest gives are found among what was prepared", async () => {
    const ledger = page.locator("c-negotiation-concessions");
    for (const [title, cost, value] of [
      ["Archive", "900", "3000"],
      ["Extra site", "500", "2500"]
    ] as const) {
      await button(ledger, "Negotiation_Concessions_Add").click();
      await ledger.getByLabel(say("Negotiation_Concessions_What")).fill(title);
      await ledger.getByLabel(say("Negotiation_Concessions_Cost_Input")).fill(cost);
      await ledger.getByLabel(say("Negotiation_Concessions_Value_Input")).fill(value);
      await button(ledger, "Negotiation_Concessions_Save").click();
      await ledger.getByText(title, { exact: true }).waitFor();
    }
    await ledger.getByLabel(say("Negotiation_Trade_Input")).fill("2400");
    await ledger.getByText("Extra site: costs us 500, worth 2,500 to them").waitFor();
    await ledger.getByRole("button", { name: "Delete Archive" }).click();
    await button(ledger, "Negotiation_Concessions_Delete_Confirm").click();
    await ledger.getByRole("button", { name: "Delete Archive" }).waitFor({ state: "detached" });
  });

  test("rounds read aloud by keyboard, and proof counts turnaways", async () => {
    const rounds = page.locator("c-negotiation-rounds");
    await page.mouse.move(0, 0);
    await rounds.locator("[role=listitem][tabindex='0']").focus();
    await page.keyboard.press("Home");
    await rounds.getByText(/^Round 1: Ours 445,000/).waitFor();
    const proof = page.getByRole("table", { name: say("Negotiation_Usage_Cost_Title") });
    await proof.waitFor();
    assert.match(await proof.innerText(), /Bouquet Revues Santé[^]*?▲ \+\d+%\s+\d+/);
  });

  test("the second of two people to write an issue's outcome is told, and loses nothing", async () => {
    const second = await signedInPage(browser, org, "admin", "en_US");
    await second.page.goto(await recordPath(org, negotiation));
    const mine = await openOutcome(page);
    const theirs = await openOutcome(second.page);
    await theirs.fill("Two years");
    await button(
      second.page.locator("c-negotiation-issue-form"),
      "Negotiation_Issues_Save"
    ).click();
    await theirs.waitFor({ state: "detached" });
    await mine.fill("Three years");
    const form = page.locator("c-negotiation-issue-form");
    await button(form, "Negotiation_Issues_Save").click();
    await form.getByText(/now “Two years”/).waitFor();
    assert.equal(await mine.inputValue(), "Three years");
    assert.deepEqual(await seriousViolations(page), []);
    await button(form, "Negotiation_Issues_Save").click();
    await form.waitFor({ state: "detached" });
    const [issue] = await queryRows<{ Agreed_Outcome__c: string }>(
      clientOf(org),
      "SELECT Agreed_Outcome__c FROM Negotiation_Issue__c WHERE Negotiation__r.Negotiation_External_Id__c = 'demo-valmont-contenus' AND Name = 'Durée'"
    );
    assert.equal(issue?.Agreed_Outcome__c, "Three years");
    assert.deepEqual(second.problems.messages, []);
    await second.page.context().close();
  });

  test("issues change places, and the page stays accessible", async () => {
    await openTab(page, "Plan by issue");
    const issues = page.locator("c-negotiation-issues");
    await issues.getByRole("button", { name: "Move Durée up" }).click();
    await issues.getByText("Durée is now number 1").waitFor({ state: "attached" });
    const [first] = await queryRows<{ Name: string }>(
      clientOf(org),
      "SELECT Name FROM Negotiation_Issue__c WHERE Negotiation__r.Negotiation_External_Id__c = 'demo-valmont-contenus' ORDER BY Position__c LIMIT 1"
    );
    assert.equal(first?.Name, "Durée");
    assert.deepEqual(await seriousViolations(page), []);
    assert.deepEqual(problems, []);
  });
});

const button = (within: Locator, label: string): Locator =>
  within.getByRole("button", { name: say(label), exact: true });

/** The agreed outcome of the issue “Durée”, in the form. */
async function openOutcome(page: Page): Promise<Locator> {
  await openTab(page, "Plan by issue");
  const issues = page.locator("c-negotiation-issues");
  await issues.getByRole("button", { name: "Edit Durée" }).click();
  return issues.locator("c-negotiation-issue-form").getByLabel(say("Negotiation_Issues_Agreed"));
}
