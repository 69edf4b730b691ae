import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../../../test/support/browser.ts";
import { preparePages } from "../../../src/pages/index.ts";
import { buildApp } from "../../../src/server/app.ts";
import { openPagesOrg, type PagesOrg } from "../support/pages-org.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE_IN_MS = 15_000;

describe("pages in a browser", { timeout: 240_000 }, () => {
  let pages: PagesOrg;
  let app: FastifyInstance;
  let browser: Browser;
  let url: string;
  let page: Page;
  let faults: string[];
  let account: string;
  let visit: string;

  before(async () => {
    pages = await openPagesOrg();
    app = buildApp(pages.org);
    url = await app.listen({ host: "127.0.0.1", port: 0 });
    [browser] = await Promise.all([launchBrowser(), preparePages()]);
    const OwnerId = pages.session("manager").userId;
    account = pages.insert("Account", { Name: "CHU de l'Étoile", OwnerId });
    visit = pages.insert("Visit__c", {
      Name: "Spring visit",
      Account__c: account,
      Cost__c: 40,
      OwnerId
    });
    for (let number = 1; number <= 60; number += 1) {
      const name = `Remote ${String(number).padStart(2, "0")}`;
      pages.insert("Visit__c", { Name: name, Kind__c: "Remote", Cost__c: number, OwnerId });
    }
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(faults, []);
  });
  after(async () => {
    await browser.close();
    await app.close();
    pages.org.close();
  });

  /** Opens an address as a user; scripts that fail on the page fail the test. */
  async function open(user: string, address: string): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_IN_MS);
    faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const sid = encodeURIComponent(pages.token(user));
    await page.goto(`${url}/secur/frontdoor.jsp?sid=${sid}&retURL=${encodeURIComponent(address)}`);
  }

  const record = (id = visit): string => `/lightning/r/Visit__c/${id}/view`;
  const fact = (name: string): Locator => page.locator(`[data-fact="${name}"]`);
  const toast = (text: string | RegExp): Promise<void> =>
    page.getByRole("status").getByText(text).first().waitFor();
  const fieldInput = (name: string): Locator =>
    page.locator(`host-record-fields host-field-input[data-field="${name}"] input`);

  async function reads(locator: Locator, text: string): Promise<void> {
    await locator.filter({ hasText: text }).first().waitFor();
  }

  async function seriousFaults(): Promise<string[]> {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: {
            run(): Promise<{
              violations: { id: string; impact: string; nodes: { html: string }[] }[];
            }>;
          };
        }
      ).axe.run()
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }

  test("a list view pages, sorts, searches and leads to a record", async () => {
    await open("manager", "/lightning/o/Visit__c/list?filterName=Remote_Visits");
    await page.getByText("1–50 of 60").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("51–60 of 60").waitFor();
    await page.getByRole("button", { name: "Cost" }).click();
    await page.getByRole("button", { name: "Cost" }).click();
    await page.getByRole("row").nth(1).getByText("Remote 60").waitFor();
    await page.getByRole("searchbox").fill("remote 07");
    await page.getByText("1–1 of 1").waitFor();
    assert.deepEqual(await seriousFaults(), []);
    await page.getByRole("link", { name: "Remote 07" }).click();
    await page.getByRole("heading", { name: /Remote 07/ }).waitFor();
    await page.goBack();
    await page.getByText("1–50 of 60").waitFor();
  });

  test("a deployed component gets records, queries, labels and the place it stands in", async () => {
    await open("manager", record());
    await reads(fact("cost"), "40");
    await reads(fact("queried"), "40");
    await reads(fact("kinds"), "On site, Remote");
    const texts = async (...names: string[]) =>
      Promise.all(names.map((name) => fact(name).textContent()));
    assert.deepEqual(await texts("greeting", "object", "locale", "page", "address"), [
      "Bonjour",
      "Visit__c",
      "en-US",
      "standard__recordPage",
      record()
    ]);
    await page.getByText("What the platform tells").waitFor();
    await page.getByText("wave:dashboard is not supported by the local org").waitFor();
    await page.getByText("Ask for a badge.").waitFor();
    assert.deepEqual(await seriousFaults(), []);
  });

  test("what a component saves repaints the page; a mutation does after a refresh", async () => {
    await open("manager", record());
    await reads(fact("cost"), "40");
    await page.getByRole("button", { name: "Raise" }).click();
    await toast("Raised");
    await reads(fact("cost"), "41");
    await page.getByRole("button", { name: "Mutate" }).click();
    await reads(fact("queried"), "500");
    await reads(fact("cost"), "500");
    await page.locator("host-record-detail").getByText("€500.00").waitFor();
  });

  test("a record form inside a component saves, and reports at the field", async () => {
    await open("manager", record());
    const input = page.locator("lightning-input-field input");
    await input.click();
    await input.fill("-1");
    await page.getByRole("button", { name: "Store" }).click();
    await page
      .locator("lightning-input-field")
      .getByText("A visit cannot cost less than nothing.")
      .waitFor();
    await input.click();
    await input.fill("60");
    await page.getByRole("button", { name: "Store" }).click();
    await reads(fact("cost"), "60");
    await page.getByText("Ask for a badge.").waitFor({ state: "detached" });
  });

  test("inline edit shows a rule's message at its field, then saves", async () => {
    await open("manager", record());
    await page.getByRole("button", { name: "Edit Cost" }).click();
    await fieldInput("Cost__c").fill("-5");
    await page.getByRole("button", { name: "Save" }).click();
    await page
      .locator('host-field-input[data-field="Cost__c"]')
      .getByText("A visit cannot cost less than nothing.")
      .waitFor();
    await page.getByText("Review the following fields: Cost").waitFor();
    await fieldInput("Cost__c").fill("75");
    await page.getByRole("button", { name: "Save" }).click();
    await toast("Visit saved.");
    await page.locator("host-record-detail").getByText("€75.00").waitFor();
    assert.equal(await page.getByRole("button", { name: "Edit Day" }).count(), 0);
  });

  test("a new record: required fields, a lookup by keyboard, defaults, then its page", async () => {
    await open("manager", "/lightning/o/Visit__c/list");
    await page.getByRole("button", { name: "New" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Complete this field.").first().waitFor();
    await fieldInput("Name").fill("Autumn visit");
    await fieldInput("Cost__c").fill("12.5");
    const lookup = dialog.getByRole("combobox", { name: "Account" });
    await lookup.fill("étoile");
    await dialog.getByRole("option", { name: "CHU de l'Étoile" }).waitFor();
    await lookup.press("ArrowDown");
    await lookup.press("Enter");
    assert.deepEqual(await seriousFaults(), []);
    await dialog.getByRole("button", { name: "Save" }).click();
    await toast("Visit created.");
    await page.getByRole("heading", { name: /Autumn visit/ }).waitFor();
    await page.locator("host-highlights").getByRole("link", { name: "CHU de l'Étoile" }).waitFor();
    await page.locator("host-highlights").getByText("On site").waitFor();
    await page.locator("host-record-detail").getByText("Marc Manager").waitFor();
  });

  test("quick actions make a record under this one, or change this one", async () => {
    await open("manager", record());
    await page.getByRole("button", { name: "New Task" }).click();
    await fieldInput("Subject").fill("Call the library");
    await page.getByRole("button", { name: "Save" }).click();
    await toast("Task created.");
    const soql = `SELECT WhatId, Priority FROM Task WHERE Subject = 'Call the library'`;
    const [task] = pages.org.queries.query(pages.session("manager"), soql).records;
    assert.deepEqual([task?.["WhatId"], task?.["Priority"]], [visit, "High"]);
    await page.getByRole("button", { name: "Change Cost" }).click();
    await page.getByRole("dialog").getByRole("heading", { name: "Change Cost" }).waitFor();
    await fieldInput("Cost__c").click();
    await fieldInput("Cost__c").fill("61");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("host-record-detail").getByText("€61.00").waitFor();
  });

  test("a lookup to several objects searches them all", async () => {
    await open("manager", "/lightning/o/Task/new");
    const dialog = page.getByRole("dialog");
    const lookup = dialog.getByRole("combobox", { name: "Related To" });
    await lookup.fill("i");
    await dialog.getByRole("option", { name: "CHU de l'Étoile Account" }).waitFor();
    await dialog.getByRole("option", { name: "Spring visit Visit" }).click();
    assert.equal(await lookup.inputValue(), "Spring visit");
  });

  test("delete asks first", async () => {
    const OwnerId = pages.session("manager").userId;
    const doomed = pages.insert("Visit__c", { Name: "Doomed", Cost__c: 1, OwnerId });
    await open("manager", record(doomed));
    const choose = async (): Promise<void> => {
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("menuitem", { name: "Delete" }).click();
    };
    await choose();
    await page.getByRole("button", { name: "Cancel" }).click();
    await choose();
    await page.getByRole("button", { name: "OK" }).click();
    await toast("Doomed was deleted.");
    await page.getByText(/^1–50 of/).waitFor();
  });

  test("without access the page says so and shows nothing", async () => {
    await open("contributor", record());
    await page.getByText("You don't have access").waitFor();
    assert.doesNotMatch(await page.locator("body").innerText(), /Spring visit/);
    assert.deepEqual(await seriousFaults(), []);
  });

  test("the header switches language and user", async () => {
    await open("manager", record());
    await page.getByRole("combobox", { name: "Language" }).click();
    await page.getByRole("option", { name: "Français" }).click();
    await page.getByRole("button", { name: "Modifier Coût" }).waitFor();
    await page.getByText("Déroulement").waitFor();
    await page.locator("host-highlights").getByText("Sur place").waitFor();
    await page.getByText("Ce que dit la plateforme").waitFor();
    await page.getByRole("button", { name: "Modifier Coût" }).click();
    await fieldInput("Cost__c").fill("-5");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page
      .locator('host-field-input[data-field="Cost__c"]')
      .getByText("Une visite ne peut pas coûter moins que rien.")
      .waitFor();
    await page.getByRole("combobox", { name: "Utilisateur" }).click();
    await page.getByRole("option", { name: "Paul Produit" }).click();
    await page.getByText("You don't have access").waitFor();
  });
});
