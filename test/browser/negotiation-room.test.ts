import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page, Response } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { seedNegotiation } from "../support/negotiation-data.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { gridOf, offersOf, save, saveButton, type, UPLIFT } from "./negotiation-room/room-steps.ts";

/** Digits of a text: what an amount is in any language. */
const digits = (text: string): string => text.replaceAll(/\D/g, "");
const FIRST_YEAR = 3;
const PATH = 5;

describe("the negotiation room", () => {
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

  for (const language of ["en_US", "fr"] as const) {
    test(`an account manager builds two packages over three years, sends them and finds them locked (${language})`, async () => {
      const { id, path } = await seedNegotiation(org, `builder-${language}`);
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const say = labelsIn(language);
      await page.goto(path);
      const grid = await gridOf(page, say);
      await chooseYears(page, 3);
      await type(grid, 1, UPLIFT, "4");
      await paste(
        grid,
        2,
        FIRST_YEAR,
        language === "fr" ? "144 200,00\n62 000" : "144,200.00\n62000"
      );
      await type(grid, 1, PATH, language === "fr" ? "2,5" : "2.5");
      await grid.getByRole("row").nth(1).getByRole("gridcell").nth(PATH).focus();
      await page.keyboard.press("Control+d");
      assert.deepEqual(await totals(grid), ["42460000", "43521500", "44609538"]);
      await save(page, say);
      await page.getByRole("button", { name: say("Negotiation_Builder_Duplicate") }).click();
      assert.equal(await page.locator("c-offer-package-tabs").getByRole("tab").count(), 2);
      await save(page, say);
      assert.deepEqual(await seriousViolations(page), []);

      await page.reload();
      await grid.waitFor();
      assert.deepEqual(await totals(grid), ["42460000", "43521500", "44609538"]);
      await page.getByRole("button", { name: say("Negotiation_Builder_Send") }).click();
      const panel = page.getByRole("group", { name: say("Negotiation_Send_Title"), exact: true });
      await panel
        .getByRole("button", { name: filled(say("Negotiation_Send_Confirm"), "2") })
        .click();
      await panel.waitFor({ state: "detached" });
      await page.getByRole("button", { name: say("Negotiation_Builder_Next_Round") }).waitFor();
      await grid.waitFor();
      await grid.getByRole("row").nth(1).getByRole("gridcell").nth(UPLIFT).click();
      assert.equal(await grid.getByRole("textbox").count(), 0);
      const offers = await offersOf(org, id);
      assert.deepEqual(
        offers.map(({ Status__c, Year_Count__c, Total_Amount__c }) => [
          Status__c,
          Year_Count__c,
          Total_Amount__c
        ]),
        [
          ["Sent", 3, 424_600],
          ["Sent", 3, 424_600]
        ]
      );
      assert.deepEqual(problems.messages, []);
      await page.context().close();
    });
  }

  test("typing is undone and redone step by step, and what cannot be read stays to be mended", async () => {
    const { path } = await seedNegotiation(org, "undo");
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(path);
    const grid = await gridOf(page, say);
    await type(grid, 1, UPLIFT, "4");
    await type(grid, 2, UPLIFT, "3");
    await page.keyboard.press("Control+z");
    assert.deepEqual(await totals(grid), ["21840000"]);
    await page.keyboard.press("Control+y");
    assert.deepEqual(await totals(grid), ["36260000"]);
    await type(grid, 3, UPLIFT, "four");
    await grid.getByRole("alert").waitFor();
    assert.match(await grid.innerText(), /four/);
    assert.equal(await saveButton(page, say).isDisabled(), true);
    await type(grid, 3, UPLIFT, "-100");
    assert.equal(await saveButton(page, say).isDisabled(), false);
    await page.context().close();
  });

  test("the second of two people to save is told, sees the difference and loses nothing", async () => {
    const { id, path } = await seedNegotiation(org, "conflict");
    const say = labelsIn("en_US");
    const first = await signedInPage(browser, org, "manager", "en_US");
    await first.page.goto(path);
    const mine = await gridOf(first.page, say);
    await type(mine, 1, UPLIFT, "4");
    await type(mine, 2, UPLIFT, "3");
    await save(first.page, say);
    const second = await signedInPage(browser, org, "admin", "en_US");
    await second.page.goto(path);
    const theirs = await gridOf(second.page, say);
    await type(theirs, 1, UPLIFT, "2");
    await type(theirs, 3, UPLIFT, "1");

    await type(mine, 1, UPLIFT, "3");
    await type(mine, 2, UPLIFT, "2");
    await save(first.page, say);
    await saveButton(second.page, say).click();
    const conflict = second.page.getByRole("alert").filter({ hasText: "Marc Manager" });
    await conflict.waitFor();
    assert.deepEqual(await seriousViolations(second.page), []);
    const rows = await conflict.getByRole("row").allInnerTexts();
    assert.match(rows[1] ?? "", /^Clinical Atlas, 2027.*214,200\.00.*216,300\.00$/s);
    assert.match(rows[2] ?? "", /^Journals Complete, 2027.*144,200\.00.*142,800\.00$/s);
    await conflict.getByRole("button", { name: "Keep mine: Clinical Atlas, 2027" }).click();
    await conflict.getByRole("button", { name: say("Negotiation_Conflict_Done") }).click();
    await save(second.page, say);
    const prices = await queryRows<{ Price__c: number }>(
      clientOf(org),
      `SELECT Price__c FROM Offer_Line__c WHERE Offer__r.Negotiation__c = '${id}' ORDER BY Price__c DESC`
    );
    assert.deepEqual(
      prices.map(({ Price__c }) => Price__c),
      [214_200, 142_800, 62_620]
    );
    await first.page.context().close();
    await second.page.context().close();
  });

  for (const lost of ["request", "reply"] as const) {
    test(`a connection lost with the ${lost} is said, and the retry doubles nothing`, async () => {
      const { id, path } = await seedNegotiation(org, `offline-${lost}`);
      const { page } = await signedInPage(browser, org, "manager", "en_US");
      const say = labelsIn("en_US");
      await page.goto(path);
      const grid = await gridOf(page, say);
      await type(grid, 1, UPLIFT, "4");
      if (lost === "request") await page.context().setOffline(true);
      else await loseOneReply(page);
      await saveButton(page, say).click();
      await page.getByText(say("Negotiation_Builder_Unknown_Title")).waitFor();
      assert.deepEqual(await totals(grid), ["21840000"]);
      await page.context().setOffline(false);
      await page.getByRole("button", { name: say("Negotiation_Builder_Check") }).click();
      await page.getByText(say("Negotiation_Builder_Saved")).waitFor();
      const offers = await offersOf(org, id);
      assert.deepEqual(
        offers.map(({ Total_Amount__c, Line_Count__c }) => [Total_Amount__c, Line_Count__c]),
        [[218_400, 1]]
      );
      await page.context().close();
    });
  }

  test("a price over the cap is warned of while typing and refused by the platform at its row", async () => {
    const { path } = await seedNegotiation(org, "cap");
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(path);
    const grid = await gridOf(page, say);
    await type(grid, 1, FIRST_YEAR, "999999");
    await grid.getByText("Over the cap of 220,500.00").waitFor();
    await saveButton(page, say).click();
    await grid.getByText(/proposed price is over the cap/).waitFor();
    assert.match(await grid.innerText(), /999,999/);
    await page.context().close();
  });

  test("their counter-offer is recorded from a total", async () => {
    const { id, path } = await seedNegotiation(org, "counter");
    const { page, problems } = await signedInPage(browser, org, "manager", "en_US");
    const say = labelsIn("en_US");
    await page.goto(path);
    await page.getByRole("button", { name: say("Negotiation_Room_Counter") }).click();
    const form = page.getByRole("group", { name: say("Negotiation_Counter_Title"), exact: true });
    await form.getByLabel(say("Negotiation_Offer_Form_Total")).fill("404,000");
    await form
      .getByRole("button", { name: say("Negotiation_Offer_Form_Save"), exact: true })
      .click();
    await form.waitFor({ state: "detached" });
    const offers = await offersOf(org, id);
    assert.deepEqual(
      offers.map(({ Side__c, Status__c, Total_Amount__c }) => [
        Side__c,
        Status__c,
        Total_Amount__c
      ]),
      [["Theirs", "Received", 404_000]]
    );
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });

  test("without the confidential permission nothing of the walk-away family is on the page or in its data", async () => {
    await withoutConfidential(org, "colleague");
    const secrets = { Walk_Away_Amount__c: 391_357, Target_Amount__c: 433_579 };
    const lines = [{ product: "Atlas", base: 400_000, more: { Floor_Price__c: 391_357 } }];
    const { path } = await seedNegotiation(org, "secret", lines, secrets, "colleague");
    const { page } = await signedInPage(browser, org, "colleague", "en_US");
    const say = labelsIn("en_US");
    const received: Promise<string>[] = [];
    const keep = (response: Response): void => {
      if (response.url().includes("graphql")) received.push(response.text());
    };
    page.on("response", keep);
    await page.goto(path);
    const grid = await gridOf(page, say);
    await type(grid, 1, FIRST_YEAR, "300000");
    await save(page, say);
    await page.getByRole("button", { name: say("Negotiation_Builder_Send") }).click();
    await page.getByRole("group", { name: say("Negotiation_Send_Title"), exact: true }).waitFor();
    page.off("response", keep);
    const shown = (await page.innerText("body")) + (await Promise.all(received)).join();
    assert.equal(received.length > 0, true);
    for (const secret of [
      "391357",
      "391,357",
      "433579",
      "433,579",
      say("Negotiation_Builder_Worth")
    ])
      assert.equal(shown.includes(secret), false, secret);
    assert.doesNotMatch(shown, /Under the floor|walk-away/i);
    await page.context().close();
  });

  test("a contributor sees no negotiation on the page and receives none over the API", async () => {
    const { id, path } = await seedNegotiation(org, "contributor");
    const { page } = await signedInPage(browser, org, "contributor", "en_US");
    await page.goto(path);
    await page.getByRole("heading", { name: /access/ }).waitFor();
    assert.doesNotMatch(await page.innerText("body"), /Hospital|412/);
    await page.context().close();
    const contributor = clientOf(org, "contributor");
    await assert.rejects(contributor.sobject("Renewal_Negotiation__c").retrieve(id));
    await assert.rejects(
      contributor.request(`/ui-api/records/${id}?fields=Renewal_Negotiation__c.Name`)
    );
  });
});

async function chooseYears(page: Page, years: number): Promise<void> {
  await page.locator("c-offer-package-terms").getByText(String(years), { exact: true }).click();
}

async function paste(grid: Locator, row: number, column: number, text: string): Promise<void> {
  const cell = grid.getByRole("row").nth(row).getByRole("gridcell").nth(column);
  await cell.focus();
  await cell.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    const options = { clipboardData, bubbles: true, cancelable: true, composed: true };
    element.dispatchEvent(new ClipboardEvent("paste", options));
  }, text);
}

/** Totals of the years, as digits. */
async function totals(grid: Locator): Promise<string[]> {
  const headers = await grid.getByRole("columnheader").allInnerTexts();
  const cells = await grid.getByRole("row").last().getByRole("gridcell").allInnerTexts();
  return cells.filter((_, index) => /^\d{4}$/.test(headers[index] ?? "")).map(digits);
}

/** The next mutation reaches the org, but its reply does not come back. */
async function loseOneReply(page: Page): Promise<void> {
  const pending = { lost: false };
  await page.route("**/graphql**", async (route) => {
    const isMutation = (route.request().postData() ?? "").includes("mutation");
    if (!isMutation || pending.lost) return route.continue();
    pending.lost = true;
    await route.fetch();
    return route.abort("connectionreset");
  });
}

async function withoutConfidential(org: LocalOrgProcess, user: string): Promise<void> {
  const admin = clientOf(org);
  const AssigneeId = org.idOf(user);
  const given = await queryRows<{ Id: string }>(
    admin,
    `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${AssigneeId}' AND PermissionSetGroupId != null`
  );
  for (const { Id } of given) await admin.sobject("PermissionSetAssignment").destroy(Id);
  const sets = await queryRows<{ Id: string }>(
    admin,
    "SELECT Id FROM PermissionSet WHERE Name IN ('Entente_App', 'Renewals_View', 'Renewals_Edit', 'Evidence_View')"
  );
  for (const { Id } of sets)
    await admin.sobject("PermissionSetAssignment").create({ AssigneeId, PermissionSetId: Id });
}

const filled = (label: string, value: string): string => label.replace("{0}", value);
