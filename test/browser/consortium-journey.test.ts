import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import {
  downloadedBy,
  isWithin,
  officeParts,
  officeTexts,
  ungrouped
} from "../support/office-texts.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import {
  CONSORTIUM,
  HELD,
  LARGEST,
  MEMBERS_TABLE,
  NAMES,
  feesOf,
  institutions,
  sharesOf,
  type Fee
} from "./consortium-journey/book.ts";
import { DealPages } from "./consortium-journey/deal-pages.ts";

const say = labelsIn("en_US");
const [FIRST = "", SECOND = "", SILENT = ""] = NAMES;
/** In cents. */
const ENVELOPES = { 1: 204_000_000, 2: 208_080_000 } as const;

describe("a consortium deal from framework letter to invoices", { timeout: 300_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let page: Page;
  let pages: DealPages;
  let problems: readonly string[];
  let deal: string;

  before(async () => {
    org = await startDeployedOrg();
    browser = await launchBrowser();
    await institutions(org);
    const signedIn = await signedInPage(browser, org, "manager", "en_US");
    ({ page } = signedIn);
    problems = signedIn.problems.messages;
    pages = new DealPages(page, say);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  test("the framework letter opens a deal with its dates and rules", async () => {
    await page.goto(`${org.url}/lightning/o/Consortium_Deal__c/new`);
    await page.getByLabel("Deal Name").fill("Accord Alizé 2027–2028");
    await page.getByRole("combobox", { name: "Consortium" }).first().fill("Alizé");
    await page.getByRole("option", { name: CONSORTIUM }).click();
    const rules = {
      "Decision Date": "1/18/2027",
      "Start Date": "1/1/2027",
      "End Date": "12/31/2028",
      "Participation Threshold": "75",
      "Upper Collar Percent": "10"
    };
    for (const [label, text] of Object.entries(rules))
      await page.getByLabel(label, { exact: true }).fill(text);
    const choices = {
      "Participation Base": "FTE",
      "Allocation Model": "FTE",
      "Missing Weight Rule": "Stop",
      "Silence Rule": "Declines"
    };
    for (const [label, option] of Object.entries(choices))
      await pages.choose(page.getByRole("combobox", { name: label }), option);
    await page.getByLabel("Allocations Confidential").press("Space");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/\/r\/Consortium_Deal__c\/\w+\/view/);
    deal = /Consortium_Deal__c\/(\w+)\//.exec(page.url())?.[1] ?? "";
    await page.locator("c-deal-status").getByText("Jan 18, 2027").waitFor();
  });

  test("its price path is two years of +2%", async () => {
    for (const [position, base] of ["2000000", "2040000"].entries()) {
      await page.getByRole("button", { name: "New Year" }).click();
      const form = page.getByRole("dialog");
      const year = 2027 + position;
      const values = {
        Position: `${position + 1}`,
        "Start Date": `1/1/${year}`,
        "End Date": `12/31/${year}`,
        "Base Amount": base,
        "Change Percent": "2"
      };
      for (const [label, text] of Object.entries(values)) await form.getByLabel(label).fill(text);
      await form.getByRole("button", { name: "Save" }).click();
      await form.waitFor({ state: "detached" });
    }
    await pages.tab("Consortia_Page_Years_Tab");
    const years = page.locator("c-deal-years");
    await years.getByText("2,080,800.00").first().waitFor();
    assert.match(await years.locator(".compound").innerText(), /\+4\.040%/);
  });

  test("24 members are pasted from a spreadsheet, invited, and answer", async () => {
    await pages.tab("Consortia_Page_Members_Tab");
    await page.getByRole("button", { name: say("Consortia_Import_Open") }).press("Enter");
    await page.getByLabel(say("Consortia_Import_Paste")).fill(MEMBERS_TABLE);
    await page.getByText(say("Consortia_Import_Counts", "24", "0", "0")).waitFor();
    await page.getByRole("button", { name: say("Consortia_Import_Save", "24") }).press("Enter");
    await page.locator("c-deal-status [data-key=missing]").waitFor();
    assert.match(await pages.said("missing"), /36,600 \(FTE\) missing to the threshold of 75%/);
    await pages.select();
    await pages.answer("Accepted", 24);
    await page
      .getByText(say("Consortia_Answer_Saved", "24", "Accepted"))
      .first()
      .waitFor();
  });

  test("three do not take part; the threshold holds without them", async () => {
    await pages.select(FIRST, SECOND);
    await pages.answer("Declined", 2);
    await page
      .getByText(say("Consortia_Answer_Saved", "2", "Declined"))
      .first()
      .waitFor();
    await pages.select(SILENT);
    await pages.answer("No Reply", 1);
    await page
      .getByText(say("Consortia_Answer_Saved", "1", "No Reply"))
      .first()
      .waitFor();
    await page.locator("c-deal-status").getByText("47,000 of 48,800").waitFor();
    assert.equal(await pages.said("met"), say("Consortia_Status_Met", "75%"));
    assert.match(await pages.said("breakers"), new RegExp(LARGEST));
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("the deal cannot be signed before the members' shares stand", async () => {
    await pages.moveTo("Signed");
    await page
      .getByText(/shares do not sum to the envelope/)
      .first()
      .waitFor();
  });

  test("the studio splits the first year: a collar holds one member, and the cent fits", async () => {
    await pages.tab("Consortia_Studio_Title");
    const row = pages.studio.locator("tr", { has: page.getByText(HELD, { exact: true }) });
    await row.getByText("29,700.00").waitFor();
    await pages.saveAndChoose("Framework 2027");
  });

  test("its shares are published to the members, to the cent in every year", async () => {
    await pages.tab("Consortia_Publication_Tab");
    await pages.publication.getByText("42").first().waitFor();
    await pages.choose(
      pages.publication.getByRole("combobox", { name: say("Consortia_Publication_VAT") }),
      "Books"
    );
    await pages.publication
      .getByRole("button", { name: say("Consortia_Publication_Publish") })
      .press("Enter");
    await pages.publication.getByText(/^Published on/u).waitFor();
    const fees = await feesOf(org, deal);
    assert.equal(fees.length, 42);
    for (const year of [1, 2] as const) assert.equal(sharesOf(fees, year), ENVELOPES[year]);
    await pages.tab("Consortia_Page_Members_Tab");
    await pages.members.getByText("29,700.00").first().waitFor();
  });

  test("now it is signed", async () => {
    await pages.moveTo("Signed");
    await page.locator(".slds-path .slds-is-current").getByText("Signed").waitFor();
  });

  test("a member's statement holds its own row and nothing of the 23 others", async () => {
    await pages.tab("Consortia_Paper_Tab");
    const chooser = page.locator("c-member-statement-chooser");
    await chooser.getByLabel(say("Consortia_Statement_Find")).fill("erable");
    await chooser.getByLabel(say("Consortia_Statement_Find")).fill("Érable");
    await pages.choose(
      chooser.getByRole("combobox", { name: say("Consortia_Statement_Member") }),
      `${HELD} · Accepted`
    );
    await pages.statement.getByText(say("Consortia_Statement_French"), { exact: true }).click();
    const make = pages.statement.getByRole("button", { name: say("Consortia_Statement_Make") });
    const file = await downloadedBy(page, make);
    assert.equal(file.suggestedFilename(), "Relevé_Institut-Érable_Accord-Alizé-2027-2028.docx");
    const { texts, attributes } = await officeTexts(file);
    const shown = ungrouped([...texts, ...attributes].join("\n"));
    assert.match(shown, /Votre quote-part est limitée à .*29700.* plus 10/);
    const fees = await feesOf(org, deal);
    assert.deepEqual(
      others(fees).filter((secret) => isWithin(secret, shown)),
      []
    );
    for (const own of ownOf(fees)) assert.ok(isWithin(own, shown), own);
  });

  test("the whole table is a workbook with live sums", async () => {
    const table = page.locator("c-allocation-workbook");
    const file = await downloadedBy(
      page,
      table.getByRole("button", { name: say("Consortia_Workbook_Make") })
    );
    const parts = await officeParts(file);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula);
    for (const formula of ["SUM(E5:E28)", "SUM(F5:F28)", "SUM(E29:F29)", "E30-E29"])
      assert.ok(formulas.includes(formula), `${formula} is not among ${formulas.join(", ")}`);
    assert.ok(/<pane ySplit="4" xSplit="1"[^>]*state="frozen"/.test(sheet), "heads are not frozen");
    assert.ok(parts["xl/styles.xml"]?.includes("€"), "amounts have no currency");
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("whoever only reads deals makes statements, but not the whole table", async () => {
    const director = await signedInPage(browser, org, "director", "en_US");
    await director.page.goto(page.url());
    const seen = new DealPages(director.page, say);
    await seen.tab("Consortia_Paper_Tab");
    const chooser = director.page.locator("c-member-statement-chooser");
    await chooser.getByRole("combobox", { name: say("Consortia_Statement_Member") }).waitFor();
    assert.equal(await director.page.locator("c-allocation-workbook").innerText(), "");
    assert.deepEqual(director.problems.messages, []);
    await director.page.context().close();
  });

  test("invoices come in and are checked against the shares, within a cent", async () => {
    await pages.tab("Consortia_Invoices_Title");
    const first = (await feesOf(org, deal)).filter(
      ({ Year_Position__c }) => Year_Position__c === 1
    );
    // All but the smallest; one a cent above its share, one five euros.
    const invoiced = first.slice(0, -1).map((fee, index) => {
      const net = Math.round(fee.Net_Amount__c * 100) + ([1, 500][index] ?? 0);
      const amounts = [net / 100, fee.VAT_Amount__c].map((amount) => amount.toFixed(2));
      return [fee.Member_Name__c, "2027", ...amounts, "EUR", `F-${index}`, "1/31/2027"].join("\t");
    });
    await pages.invoices
      .getByRole("button", { name: say("Consortia_Invoices_Paste") })
      .press("Enter");
    await pages.invoices.getByLabel(say("Consortia_Invoices_Paste_Rows")).fill(invoiced.join("\n"));
    await pages.invoices.getByText(say("Consortia_Invoices_Paste_Found", "20", "1")).waitFor();
    await pages.invoices
      .getByRole("button", { name: say("Consortia_Invoices_Paste_Save") })
      .press("Enter");
    await page.getByText(say("Consortia_Invoices_Paste_Saved", "20")).first().waitFor();
    await pages.invoices.getByRole("button", { name: "Differ (1)" }).waitFor();
    await pages.invoices.getByRole("button", { name: "Agree (19)" }).waitFor();
    await pages.invoices.getByRole("button", { name: "Not invoiced (22)" }).waitFor();
    const row = pages.invoices.locator("tr", {
      has: page.getByText(first[1]?.Member_Name__c ?? "")
    });
    assert.match(await row.first().innerText(), /5\.00/);
    assert.deepEqual(await seriousViolations(page), []);
  });

  test("the largest member leaves, and the threshold breaks", async () => {
    await pages.tab("Consortia_Page_Members_Tab");
    await pages.select(LARGEST);
    await pages.answer("Withdrawn", 1, "12/31/2027");
    await pages.confirm();
    await page.locator("c-deal-status [data-key=missing]").waitFor();
    assert.match(await pages.said("missing"), /1,600 \(FTE\) missing to the threshold of 75%/);
    assert.match(await pages.said("allocated"), /not allocated/);
    assert.deepEqual(await seriousViolations(page), []);
    // The signature that was refused, and nothing else.
    assert.deepEqual(
      problems.filter((problem) => !/400 \(Bad Request\)/.test(problem)),
      []
    );
  });

  /** Names, and amounts of three digits and more, of all members but the one that is held. */
  function others(fees: readonly Fee[]): string[] {
    const theirs = fees.filter(({ Member_Name__c }) => Member_Name__c !== HELD);
    const amounts = theirs.flatMap((fee) => [fee.Net_Amount__c, fee.VAT_Amount__c]).map(frenchText);
    return [...NAMES.filter((name) => name !== HELD), ...amounts, "2040000", "2080800", "47000"];
  }

  function ownOf(fees: readonly Fee[]): string[] {
    return fees
      .filter(({ Member_Name__c }) => Member_Name__c === HELD)
      .flatMap((fee) => [fee.Net_Amount__c, fee.VAT_Amount__c])
      .map(frenchText);
  }
});

/** 1234.5 as the paper has it once what groups digits is gone: 1234,50. */
const frenchText = (amount: number): string => amount.toFixed(2).replace(".", ",");
