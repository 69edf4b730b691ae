import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";

interface Report {
  readonly opened: readonly { readonly account: string; readonly due: number | null }[];
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

describe("opening renewals from the account's page", () => {
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

  async function command(...args: string[]): Promise<Report> {
    const { result } = await ententeJson<Report>(org, ["renewals", "open", ...args]);
    return result;
  }

  for (const [language, account, day] of [
    ["en_US", "Université de Sainte-Aurore", undefined],
    ["fr", "École de santé publique de Kermadec", "15/01/2027"]
  ] as const) {
    test(`by keyboard, with the day of the decision, as the command would (${language})`, async () => {
      const planned = (await command("--dry-run")).opened.find((each) => each.account === account);
      assert.ok(planned);
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const say = labelsIn(language);
      await page.goto(await recordPath(org, `SELECT Id FROM Account WHERE Name = '${account}'`));
      const section = page.getByRole("region", { name: say("Renewal_Opening_Title") });
      await section.getByRole("checkbox").waitFor();
      assert.deepEqual(await seriousViolations(page), []);
      if (day !== undefined) {
        await section.getByRole("textbox").or(section.getByRole("combobox")).first().fill(day);
        await page.keyboard.press("Tab");
      }
      await section.getByRole("button", { name: say("Renewal_Opening_Open_One") }).focus();
      await page.keyboard.press("Enter");
      await section.getByText(say("Renewal_Opening_Nothing", "270")).waitFor();

      const soql = `SELECT Name, Due_Amount__c, Decision_Date__c, Opportunity__r.CloseDate FROM Renewal_Negotiation__c WHERE Account__r.Name = '${account}' AND Negotiation_External_Id__c LIKE 'contract-%'`;
      const [row, ...others] = await queryRows<{
        Name: string;
        Due_Amount__c: number;
        Decision_Date__c: string;
        Opportunity__r: { CloseDate: string };
      }>(clientOf(org), soql);
      assert.equal(others.length, 0);
      assert.equal(row?.Due_Amount__c, planned.due);
      assert.equal(row?.Opportunity__r.CloseDate, row?.Decision_Date__c);
      if (day !== undefined) assert.equal(row?.Decision_Date__c, "2027-01-15");
      const afterwards = await command("--dry-run");
      assert.equal(
        afterwards.opened.some((each) => each.account === account),
        false
      );

      await page.getByRole("button", { name: row?.Name ?? "" }).click();
      await page.waitForURL(/Renewal_Negotiation__c/);
      assert.deepEqual(problems.messages, []);
      await page.context().close();
    });
  }

  test("a colleague who only reads is offered nothing to open", async () => {
    const { page } = await signedInPage(browser, org, "director", "en_US");
    await page.goto(await recordPath(org, "SELECT Id FROM Account WHERE Name = 'CHU de Valmont'"));
    await page
      .getByRole("heading", { name: labelsIn("en_US")("Negotiation_Renewals_Title") })
      .waitFor();
    const title = labelsIn("en_US")("Renewal_Opening_Title");
    assert.equal(await page.getByRole("region", { name: title }).count(), 0);
    await page.context().close();
  });
});
