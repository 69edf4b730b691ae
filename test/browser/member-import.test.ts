import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import writeExcelFile from "write-excel-file/node";
import { ConsortiumOrg } from "../operations/consortium-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { labelsIn } from "../support/labels.ts";
import { queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";

const say = labelsIn("fr");

describe("members are imported on a deal's page, in French", () => {
  let own: ConsortiumOrg;
  let browser: Browser;
  let page: Page;
  let part: Locator;
  let deal: string;

  before(async () => {
    own = await ConsortiumOrg.start();
    await own.insertAll("Account", [
      { Name: "CHU de l’Étoile", FINESS_Number__c: "010780054" },
      { Name: "Université Une" },
      { Name: "Institut Double" },
      { Name: "Institut Double", Research_Organization_ID__c: "02feahw73" }
    ]);
    ({ id: deal } = await own.deal(0, [1000]));
    browser = await launchBrowser();
    ({ page } = await signedInPage(browser, own.org, "admin", "fr"));
    await page.goto(`${own.org.url}/lightning/r/Consortium_Deal__c/${deal}/view`);
    part = page.locator("c-deal-member-import");
    await part.getByRole("button", { name: say("Consortia_Import_Open") }).press("Enter");
  });
  after(async () => {
    await browser?.close();
    await own?.org.stop();
  });

  const text = async (): Promise<string> => (await part.innerText()).replace(/\s+/gu, " ");
  const save = (count: number): Locator =>
    part.getByRole("button", { name: say("Consortia_Import_Save", String(count)) });
  async function members(): Promise<unknown[]> {
    const rows = await queryRows<{
      Member_Account__r: { Name: string };
      Allocation_Weight__c: number | null;
      Last_Year_Amount__c: number | null;
    }>(
      own.client,
      `SELECT Member_Account__r.Name, Allocation_Weight__c, Last_Year_Amount__c FROM Deal_Member__c WHERE Deal__c = '${deal}' ORDER BY Member_Account__r.Name`
    );
    return rows.map((row) => [
      ...[row.Member_Account__r.Name, row.Allocation_Weight__c, row.Last_Year_Amount__c]
    ]);
  }

  test("a workbook's problems stand with row and column, and nothing is saved", async () => {
    const buffer = await writeExcelFile([
      ["Établissement", "FINESS", "ETP", "CA historique"],
      ["CHU", 10780054, 1234.5, "185 640,00"],
      ["Université Une", "", "", 0],
      ["Institut Double", "", "n.c.", ""]
    ]).toBuffer();
    const mimeType = "application/octet-stream";
    await part
      .locator("input[type=file]")
      .setInputFiles({ name: "membres.xlsx", mimeType, buffer });
    await part.getByText(say("Consortia_Import_Problems", "3")).waitFor();
    assert.match(await text(), /4 ETP « n\.c\. » n’est pas un nombre/);
    assert.match(await text(), /4 Plusieurs comptes s’appellent Institut Double/);
    assert.match(await text(), /2 CHU de l’Étoile a un poids sans source ou sans année/);
    assert.deepEqual(await seriousViolations(page), []);
    assert.deepEqual(await members(), []);
  });

  test("pasted rows are saved; a lost answer and a second save add nobody twice", async () => {
    await part
      .getByLabel(say("Consortia_Import_Paste"))
      .fill(
        "Établissement\tFINESS\tROR\tETP\tCA historique\nCHU\t10780054\t\t1 234,5\t185 640,00\nUniversité Une\t\t\t\t0\nDouble\t\t02feahw73\t7\t"
      );
    await page.keyboard.press("Tab");
    await part.getByLabel(say("Consortia_Import_Source")).fill("Ministère");
    await part.getByLabel(say("Consortia_Import_Year")).fill("2025");
    await part.getByText(say("Consortia_Import_Counts", "3", "0", "0")).waitFor();
    let saves = 0;
    await page.route(/\/graphql$/u, async (route) => {
      if (!route.request().postData()?.includes("mutation ImportMembers")) return route.continue();
      saves += 1;
      if (saves > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await save(3).press("Enter");
    await part.getByText(say("Consortia_Import_Stop_Next")).waitFor();
    assert.deepEqual(await seriousViolations(page), []);
    await save(3).press("Enter");
    await part.getByRole("button", { name: say("Consortia_Import_Open") }).waitFor();
    assert.deepEqual(await members(), [
      ["CHU de l’Étoile", 1234.5, 185640],
      ["Institut Double", 7, null],
      ["Université Une", null, 0]
    ]);
    assert.equal(saves, 1);
    // The members above read again.
    await page.locator("c-deal-members").getByText("CHU de l’Étoile").first().waitFor();
  });
});
