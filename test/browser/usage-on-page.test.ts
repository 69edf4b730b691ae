import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf } from "../support/org-client.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";

const sample = fileURLToPath(
  new URL("../../../shared/data/counter/TRJ1_sample_r51.tsv", import.meta.url)
);
const skip = existsSync(sample)
  ? false
  : "the COUNTER samples are not beside this clone (../shared/data)";

describe("usage of the standard's TR_J1 sample on the pages", { skip }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;

  before(async () => {
    org = await startDeployedOrg();
    browser = await launchBrowser();
    await seedNegotiation(org);
    const { status, message } = await ententeJson(org, ["import", "usage", sample]);
    assert.equal(status, 0, message);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const [language, total, unique] of [
    [
      "en_US",
      ["Title 3", "Total Item Requests", "Controlled", "8,844"],
      ["Title 3", "Unique Item Requests", "Controlled", "3,792"]
    ],
    [
      "fr",
      ["Title 3", "Requêtes, total", "Contrôlé", "8 844"],
      ["Title 3", "Requêtes uniques", "Contrôlé", "3 792"]
    ]
  ] as const) {
    test(`the load's page shows its total and unique requests, in ${language}`, async () => {
      const { page } = await signedInPage(browser, org, "admin", language);
      await page.goto(await recordPath(org, "SELECT Id FROM Usage_Load__c"));
      const table = page.getByRole("table", { name: labelsIn(language)("Usage_Totals_Title") });
      await table.waitFor();
      const rows = await table.locator("tbody tr").allInnerTexts();
      // Any kind of space separates thousands in French.
      const cells = rows.map((row) =>
        row.split("\t").map((cell) => cell.trim().replaceAll(/\s/g, " "))
      );
      assert.deepEqual(cells, [total, unique]);
      await page.context().close();
    });
  }

  test("the negotiation room counts the unique requests of the term", async () => {
    const { page } = await signedInPage(browser, org, "admin", "en_US");
    await page.goto(await recordPath(org, "SELECT Id FROM Renewal_Negotiation__c"));
    const costs = page.getByRole("table", {
      name: labelsIn("en_US")("Negotiation_Usage_Cost_Title")
    });
    await costs.waitFor();
    // 37,920.00 for 3,792 requests.
    assert.match(await costs.innerText(), /Sample\s+3,792\s+10\.00/);
    await page.context().close();
  });
});

async function seedNegotiation(org: LocalOrgProcess): Promise<void> {
  const client = clientOf(org);
  const create = async (object: string, values: object): Promise<string> => {
    const result = await client.sobject(object).create(values);
    return String(result.id);
  };
  const account = await create("Account", {
    Name: "Sample Institution",
    ISNI_Number__c: "1234123412341234"
  });
  const product = await create("Product2", { Name: "Sample", COUNTER_Platform__c: "Platform 1" });
  const negotiation = await create("Renewal_Negotiation__c", {
    Name: "Sample 2023",
    Account__c: account,
    Term_Start_Date__c: "2022-01-01",
    Term_End_Date__c: "2022-12-31"
  });
  await create("Negotiation_Line__c", {
    Negotiation__c: negotiation,
    Product__c: product,
    Base_Price__c: 37920
  });
}
