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

const deal = "SELECT Id FROM Consortium_Deal__c WHERE Deal_External_Id__c = 'demo-aurelia-next'";
const say = labelsIn("fr");

describe("the allocation studio, in French and by keyboard", () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let studio: Locator;
  let problems: string[];

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
    const signedIn = await signedInPage(browser, org, "manager", "fr");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    await page.goto(await recordPath(org, deal));
    await openTab(page, say("Consortia_Studio_Title"));
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

  test("a member that leaves is supposed: what follows is said, and taken back", async () => {
    const whatIf = studio.locator("c-what-if");
    await whatIf
      .getByRole("button", { name: say("Consortia_Studio_What_If_Start") })
      .press("Enter");
    await whatIf.getByLabel(say("Consortia_Studio_Who")).fill("valmont");
    const leaves = say("Consortia_Studio_Leaves");
    await whatIf.getByRole("button", { name: leaves }).press("Enter");
    const gone = cell(`CHU de Valmont · ${leaves}`, 3);
    await gone.waitFor();
    assert.equal((await gone.innerText()).trim(), "–");
    const lines = await whatIf.locator(".lines").innerText();
    assert.match(lines, /Sortent : CHU de Valmont\./);
    assert.match(lines, /n’entre pas en vigueur/);
    // 714 000 without the leaver, in the places of those who stay: each pays more than before.
    assert.match(await cell("Université de Sainte-Aurore", 4).innerText(), /▲ \+/);
    assert.deepEqual(await seriousViolations(page), []);
    await whatIf.getByRole("button", { name: say("Consortia_Studio_Back") }).press("Enter");
    await cell("CHU de Valmont", 3).waitFor();
    assert.equal(await shareOf("CHU de Valmont"), "295 120,00");
  });

  test("a block from a spreadsheet goes by name, and says what found no place", async () => {
    await studio.getByRole("button", { name: say("Consortia_Studio_Paste") }).press("Enter");
    const paste = studio.locator("c-allocation-paste");
    await paste.getByRole("textbox").fill("chu de valmont\t6 000\nCHU Inconnu\t3");
    const report = await paste.locator("ul").innerText();
    assert.match(report, /trouvés par leur nom : 1\./);
    assert.match(report, /CHU Inconnu/);
    await paste.getByRole("button", { name: say("Consortia_Studio_Paste_Apply") }).press("Enter");
    await paste.waitFor({ state: "detached" });
    assert.equal(await shareOf("CHU de Valmont"), "289 459,46");
    await studio.getByRole("button", { name: say("Consortia_Studio_Reset") }).press("Enter");
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
  });

  test("a save whose answer is lost is sent again, and is one scenario", async () => {
    let lost = 0;
    await page.route("**/graphql", async (route) => {
      if (lost > 0 || !route.request().postData()?.includes("SaveScenario"))
        return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await type("Consortia_Studio_Floor", "1000");
    await type("Consortia_Studio_Scenario_Name", "Perdu");
    const save = studio.getByRole("button", { name: say("Consortia_Studio_Save") });
    await save.press("Enter");
    await studio
      .locator("c-scenario-desk c-error-panel")
      .getByText(say("Consortia_Studio_Save_Failed"))
      .waitFor();
    // The page has read again: the scenario is there, and the name that is still typed is taken.
    await studio.locator("c-scenario-strip li", { hasText: "Perdu" }).waitFor();
    await studio.getByText(say("Consortia_Studio_Same_Name")).waitFor();
    await save.press("Enter");
    await page.waitForLoadState("networkidle");
    const kept = await queryRows<{ Name: string }>(
      clientOf(org),
      `SELECT Name FROM Allocation_Scenario__c WHERE Name = 'Perdu'`
    );
    assert.equal(kept.length, 1);
    assert.equal(lost, 1);
    problems.length = 0;
  });

  test("scenarios are compared as a table and as slopes, renamed, and deleted once the person is sure", async () => {
    const strip = studio.locator("c-scenario-strip");
    const row = (title: string): Locator =>
      strip.locator("li", { hasText: new RegExp(title, "u") });
    await row("Essai").getByRole("checkbox").press("Space");
    await row("Perdu").getByRole("checkbox").press("Space");
    const compare = studio.locator("c-scenario-compare");
    await compare.locator("c-slope-chart").waitFor();
    const valmont = compare.locator("tr", { has: page.getByText("CHU de Valmont") });
    assert.match(await valmont.locator("td").nth(1).innerText(), /295.120,00/);
    assert.deepEqual(await seriousViolations(page), []);
    await row("Perdu")
      .getByRole("button", { name: say("Consortia_Studio_Rename") })
      .press("Enter");
    await strip.getByLabel(say("Consortia_Studio_New_Name")).fill("Retrouvé");
    await strip.locator("[data-action=renamed] button").press("Enter");
    await row("Retrouvé")
      .getByRole("button", { name: say("Consortia_Studio_Delete") })
      .press("Enter");
    await page.getByRole("button", { name: "OK" }).press("Enter");
    await row("Retrouvé").waitFor({ state: "detached" });
    await compare.waitFor({ state: "detached" });
    assert.deepEqual(problems, []);
  });
});
