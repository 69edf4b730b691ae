import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import {
  startLocalOrg,
  type LocalOrgProcess
} from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";

const deal = "SELECT Id FROM Consortium_Deal__c WHERE Deal_External_Id__c = 'demo-aurelia-next'";
const say = labelsIn("fr");

describe("the allocation studio, in French and by keyboard", () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let studio: Locator;
  let problems: readonly string[];

  before(async () => {
    org = await startLocalOrg("--demo");
    browser = await launchBrowser();
    const signedIn = await signedInPage(browser, org, "manager", "fr");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    await page.goto(await recordPath(org, deal));
    await page.getByRole("tab", { name: say("Consortia_Studio_Title") }).click();
    studio = page.locator("c-allocation-studio");
    await cell("CHU de Valmont", 3).waitFor();
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  function cell(institution: string, column: number): Locator {
    const row = studio.locator("tr", { has: page.getByText(institution, { exact: true }) });
    return row.locator(`td[data-column="${column}"]`);
  }
  async function shareOf(institution: string): Promise<string> {
    return (await cell(institution, 3).innerText()).replace(/\s/gu, " ");
  }
  async function type(label: string, text: string): Promise<void> {
    await studio.getByLabel(say(label, "EUR")).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
  }

  test("a setting re-allocates while it is typed", async () => {
    assert.equal(await shareOf("CHU de Valmont"), "295 120,00");
    await type("Consortia_Studio_Collar_Up", "1");
    // 276 400,00 of last year and 1 %.
    assert.equal(await shareOf("CHU de Valmont"), "279 164,00");
    assert.match(await cell("CHU de Valmont", 6).innerText(), /hausse maximale/);
    await type("Consortia_Studio_Collar_Up", "10");
  });

  test("a weight is typed in the grid, and taken back by Escape", async () => {
    await cell("CHU de Valmont", 1).focus();
    await page.keyboard.type("6000");
    // 714 000 × 6 000 / 14 800.
    assert.equal(await shareOf("CHU de Valmont"), "289 459,46");
    await page.keyboard.press("Escape");
    assert.equal(await shareOf("CHU de Valmont"), "295 120,00");
  });

  test("floors above the envelope are said, and the grid stays", async () => {
    await type("Consortia_Studio_Collar_Up", "");
    await type("Consortia_Studio_Floor", "200000");
    const banner = (await studio.locator(".problems").innerText()).replace(/\s/gu, " ");
    assert.match(banner, /dépassent l’enveloppe de [\d ]+,00 €/);
    assert.equal(await shareOf("CHU de Valmont"), "–");
    assert.deepEqual(await seriousViolations(page), []);
    await type("Consortia_Studio_Floor", "");
    assert.equal(await shareOf("CHU de Valmont"), "295 120,00");
  });

  test("a scenario is saved with its shares and chosen in place of another", async () => {
    await type("Consortia_Studio_Scenario_Name", "Essai");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const essai = studio.locator("c-scenario-strip li", { hasText: "Essai" });
    await essai.getByRole("button", { name: say("Consortia_Studio_Choose") }).press("Enter");
    await essai.locator(".slds-badge").waitFor();
    const chosen = await queryRows<{ Name: string; Results__c: string; Deal__c: string }>(
      clientOf(org),
      `SELECT Name, Results__c FROM Allocation_Scenario__c WHERE Is_Chosen__c = TRUE AND Deal__c IN (${deal})`
    );
    assert.deepEqual(
      chosen.map(({ Name }) => Name),
      ["Essai"]
    );
    const { shares } = JSON.parse(chosen[0]?.Results__c ?? "{}") as { shares: object };
    const sum = Object.values(shares).reduce((total, share) => total + Number(share), 0);
    assert.equal(sum, 714_000_00);
    assert.deepEqual(await seriousViolations(page), []);
    assert.deepEqual(problems, []);
  });
});
