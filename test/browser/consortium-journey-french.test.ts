import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { officeTexts } from "../support/office-texts.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import {
  LARGEST,
  NAMES,
  dealInNegotiation,
  feesOf,
  institutions,
  sharesOf
} from "./consortium-journey/book.ts";
import { DealPages } from "./consortium-journey/deal-pages.ts";

const say = labelsIn("fr");
const [FIRST = ""] = NAMES;

describe("a consortium deal in French, by keyboard only", { timeout: 300_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let pages: DealPages;
  let problems: readonly string[];
  let deal: string;

  before(async () => {
    org = await startDeployedOrg();
    browser = await launchBrowser();
    deal = await dealInNegotiation(org, await institutions(org));
    const signedIn = await signedInPage(browser, org, "manager", "fr");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    pages = new DealPages(page, say);
    await page.goto(`${org.url}/lightning/r/Consortium_Deal__c/${deal}/view`);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  test("all members accept but one", async () => {
    assert.match(await pages.said("missing"), /36 600 \(ETP\).*75 %/);
    await pages.select();
    await pages.answer("Accepté", 24);
    await page.locator("c-deal-status [data-key=met]").waitFor();
    await pages.select(FIRST);
    await pages.answer("Décliné", 1);
    await page
      .locator("c-deal-status")
      .getByText(/48.300/)
      .waitFor();
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("a scenario is chosen and its shares are published", async () => {
    await pages.tab("Consortia_Studio_Title");
    await pages.studio.getByText(LARGEST, { exact: true }).first().waitFor();
    await pages.saveAndChoose("Cadrage");
    await pages.tab("Consortia_Publication_Tab");
    const publish = pages.publication.getByRole("button", {
      name: say("Consortia_Publication_Publish")
    });
    await publish.press("Enter");
    await pages.publication.getByText(/^Publié le/u).waitFor();
    const fees = await feesOf(org, deal);
    assert.equal(fees.length, 46);
    assert.equal(sharesOf(fees, 1), 204_000_000);
    assert.equal(sharesOf(fees, 2), 208_080_000);
  });

  test("the largest member's statement says how its share comes about", async () => {
    await pages.tab("Consortia_Paper_Tab");
    const chooser = page.locator("c-member-statement-chooser");
    await chooser.getByLabel(say("Consortia_Statement_Find")).press("Tab");
    await pages.choose(
      chooser.getByRole("combobox", { name: say("Consortia_Statement_Member") }),
      `${LARGEST} · Accepté`
    );
    const make = pages.statement.getByRole("button", { name: say("Consortia_Statement_Make") });
    const [file] = await Promise.all([page.waitForEvent("download"), make.press("Enter")]);
    const { texts } = await officeTexts(file);
    const shown = texts.join("\n").replace(/\s/gu, " ");
    assert.match(shown, /Provisoire – l’accord n’est pas signé/);
    assert.match(shown, /Votre poids est de 12 000 ETP \(Ministère, 2025\)\./);
    assert.match(shown, /L’an dernier vous avez payé 504 000,00 € ; en 2027/);
    assert.match(
      shown,
      /Elle ne peut pas dépasser 554 400 € \(montant de l’an dernier plus 10 %\)/
    );
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("it leaves: the page says that the threshold breaks, and the deal cannot be signed", async () => {
    await pages.tab("Consortia_Page_Members_Tab");
    await pages.select(LARGEST);
    await pages.answer("Retiré", 1, "31/12/2026");
    await pages.confirm();
    await page.locator("c-deal-status [data-key=missing]").waitFor();
    assert.match(await pages.said("missing"), /300 \(ETP\).*75 %/);
    await pages.moveTo("Signé");
    await page
      .getByText(/La participation est sous le seuil/)
      .first()
      .waitFor();
    assert.deepEqual(
      problems.filter((problem) => !/400 \(Bad Request\)/.test(problem)),
      []
    );
  });
});
