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

const negotiation =
  "SELECT Id FROM Renewal_Negotiation__c WHERE Negotiation_External_Id__c = 'demo-valmont-contenus'";

/** Digits of a text: what an amount is in any language. */
const digits = (text: string): string => text.replaceAll(/\D/g, "");

describe("the negotiation room", () => {
  let org: LocalOrgProcess;
  let browser: Browser;

  before(async () => {
    org = await startLocalOrg("--demo");
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const language of ["en_US", "fr"] as const) {
    test(`an account manager changes a price, records an offer and finds both again (${language})`, async () => {
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const say = labelsIn(language);
      await page.goto(await recordPath(org, negotiation));
      const grid = page.getByRole("grid", { name: say("Negotiation_Lines_Grid") });
      await grid.waitFor();
      const before = await totalOf(grid);

      await typePrice(grid, language === "fr" ? "217 500,00" : "216,900.00");
      const edited = await totalOf(grid);
      assert.notEqual(edited, before);
      const unsaved = page.getByRole("button", { name: say("Negotiation_Room_Save"), exact: true });
      await unsaved.click();
      await unsaved.waitFor({ state: "detached" });

      const offers = page.getByRole("table", { name: say("Negotiation_Offers_Title") });
      const known = await offers.getByRole("row").count();
      await recordOurOffer(page, say);
      await waitForRows(offers, known + 1);

      await page.reload();
      await grid.waitFor();
      assert.equal(await totalOf(grid), edited);
      await waitForRows(offers, known + 1);
      assert.equal(
        digits(await offers.getByRole("row").nth(1).innerText()).includes(edited.slice(0, -2)),
        true
      );
      assert.deepEqual(await seriousViolations(page), []);
      assert.deepEqual(problems.messages, []);
      await page.context().close();
    });
  }

  test("a price over the cap is refused by the platform's rule, at its row, and nothing is lost", async () => {
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(await recordPath(org, negotiation));
    const grid = page.getByRole("grid", { name: say("Negotiation_Lines_Grid") });
    await grid.waitFor();
    await typePrice(grid, "999999");
    await page.getByRole("button", { name: say("Negotiation_Room_Save"), exact: true }).click();
    await grid.getByRole("alert").first().waitFor();
    assert.match(await grid.innerText(), /999,999/);
    await page.context().close();
  });

  for (const language of ["en_US", "fr"] as const) {
    test(`a contributor sees no negotiation on the page (${language})`, async () => {
      const { page } = await signedInPage(browser, org, "contributor", language);
      await page.goto(await recordPath(org, negotiation));
      await page
        .getByRole("heading", { name: language === "fr" ? /pas accès/ : /access/ })
        .waitFor();
      const text = await page.innerText("body");
      for (const secret of ["Valmont", "412", "420"])
        assert.equal(text.includes(secret), false, secret);
      await page.context().close();
    });
  }

  test("a contributor receives no negotiation over the API", async () => {
    const contributor = clientOf(org, "contributor");
    const admin = clientOf(org);
    const [record] = await queryRows<{ Id: string }>(admin, negotiation);
    const id = String(record?.Id);
    await assert.rejects(queryRows(contributor, negotiation), /not supported|INVALID_TYPE/);
    await assert.rejects(
      contributor.sobject("Renewal_Negotiation__c").retrieve(id),
      /NOT_FOUND|not exist|access/i
    );
    await assert.rejects(
      contributor.request(`/ui-api/records/${id}?fields=Renewal_Negotiation__c.Name`)
    );
    const reply = await contributor.requestPost<{ data?: object; errors: unknown[] }>("/graphql", {
      query: "{ uiapi { query { Renewal_Negotiation__c { edges { node { Name { value } } } } } } }"
    });
    assert.notEqual(reply.errors.length, 0);
    assert.equal(JSON.stringify(reply).includes("Valmont"), false);
  });
});

async function totalOf(grid: Locator): Promise<string> {
  return digits(await grid.getByRole("row").last().getByRole("gridcell").nth(2).innerText());
}

/** Types into the first row's proposed price as in a spreadsheet. */
async function typePrice(grid: Locator, text: string): Promise<void> {
  await grid.getByRole("row").nth(1).getByRole("gridcell").nth(2).click();
  const input = grid.getByRole("textbox");
  await input.fill(text);
  await input.press("Enter");
}

async function recordOurOffer(page: Page, say: ReturnType<typeof labelsIn>): Promise<void> {
  await page.getByRole("button", { name: say("Negotiation_Room_Record"), exact: true }).click();
  const form = page.getByRole("region", { name: say("Negotiation_Offer_Form_Title") });
  await form.getByRole("button", { name: say("Negotiation_Offer_Form_Save"), exact: true }).click();
  await form.waitFor({ state: "detached" });
}

async function waitForRows(table: Locator, count: number): Promise<void> {
  await table
    .getByRole("row")
    .nth(count - 1)
    .waitFor();
  assert.equal(await table.getByRole("row").count(), count);
}
