import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Download, Locator, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { readModel } from "../../docs/generate/model/read-model.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import {
  downloadedBy,
  isWithin,
  officeTexts,
  ungrouped,
  type OfficeTexts
} from "../support/office-texts.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";

const SENT = "demo-valmont-contenus-2-ours";
/** Figures of that offer itself, which may equal a confidential one. */
const PRINTED = ["436000", "412000", "224000", "150000", "62000", "210000", "142000", "60000"];

/** Words that would tell a customer that there is a limit. */
const TELLTALE =
  /walk.?away|reservation|rupture|réserve|plancher|floor|target|cible|ouverture|marker|batna/i;

describe("paper for the customer, in the browser", () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let secrets: readonly string[];

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
    secrets = await confidentialValues(org);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const [language, offerFile, scheduleFile] of [
    ["en_US", "Offer_CHU-de-Valmont_Round-2.docx", "Price-schedule_CHU-de-Valmont_Round-2.xlsx"],
    ["fr", "Offre_CHU-de-Valmont_Tour-2.docx", "Annexe-financière_CHU-de-Valmont_Tour-2.xlsx"]
  ] as const)
    test(`an account manager writes up the offer sent, and nothing confidential leaves (${language})`, async () => {
      const say = labelsIn(language);
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const paper = await openPaper(page, org, SENT, say);
      assert.deepEqual(await seriousViolations(page), []);

      const offer = await downloaded(page, paper, say("Negotiation_Paper_Make_Offer"));
      assert.equal(offer.suggestedFilename(), offerFile);
      const offerTexts = await officeTexts(offer);
      assert.ok(offerTexts.texts.length > 100);
      assertContains(offerTexts, [
        "436000",
        "412000",
        "12320",
        language === "fr" ? "1,66" : "1.66"
      ]);
      assertNothingConfidential(offerTexts, secrets);

      const schedule = await downloaded(page, paper, say("Negotiation_Paper_Make_Schedule"));
      assert.equal(schedule.suggestedFilename(), scheduleFile);
      const scheduleTexts = await officeTexts(schedule);
      assertContains(scheduleTexts, ["436000", "SUM(C5:C7)", "ROUND('"]);
      assertNothingConfidential(scheduleTexts, secrets);

      await paper.getByRole("link", { name: scheduleFile }).waitFor();
      assert.deepEqual(problems.messages, []);
      await page.context().close();
    });

  test("the paper speaks the customer's language, whatever the user's; the keyboard does it all", async () => {
    const say = labelsIn("en_US");
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    const paper = await openPaper(page, org, SENT, say);
    const addressee = paper.getByRole("combobox", { name: say("Negotiation_Paper_Addressee") });
    await addressee.click();
    const contact = page.getByRole("option").nth(1);
    const [name = ""] = (await contact.innerText()).split(",");
    await contact.click();
    await paper.getByText(say("Negotiation_Paper_French"), { exact: true }).click();
    await paper
      .getByRole("checkbox", { name: say("Negotiation_Paper_Include_VAT") })
      .press("Space");
    const button = paper.getByRole("button", { name: say("Negotiation_Paper_Make_Offer") });
    await button.focus();
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const texts = await officeTexts(file);
    assertContains(texts, ["Offre – CHU de Valmont", "Valeur pour vos équipes", name.trim()]);
    assert.equal(texts.texts.includes("TTC"), false);
    await page.context().close();
  });

  test("a draft of three years says that it is one; below the cap policy it waits for approval", async () => {
    const say = labelsIn("en_US");
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    const draft = await openPaper(page, org, await draftOffer(org, 8, 3), say);
    await draft.getByText(say("Negotiation_Paper_Draft")).waitFor();
    const file = await downloaded(page, draft, say("Negotiation_Paper_Make_Offer"));
    const texts = await officeTexts(file);
    assertContains(texts, [
      "Draft – not an offer",
      "660920.97",
      "2028 to 2029: +3.0% each year.",
      "At later renewals the yearly price of the same content rises by 3% at most."
    ]);
    const held = await openPaper(page, org, await draftOffer(org, 9, 1), say);
    await held.getByText(say("Negotiation_Paper_Awaiting")).waitFor();
    const button = held.getByRole("button", { name: say("Negotiation_Paper_Make_Offer") });
    assert.equal(await button.isDisabled(), true);
    await page.context().close();
  });

  test("a library that does not come is told, and another try makes the file", async () => {
    const say = labelsIn("fr");
    const { page } = await signedInPage(browser, org, "manager", "fr");
    await page.route("**/resource/**", (route) => route.abort());
    const paper = await openPaper(page, org, SENT, say);
    await paper.getByRole("button", { name: say("Negotiation_Paper_Make_Offer") }).click();
    await paper.getByText(say("Foundation_File_Library_Failed")).waitFor();
    assert.deepEqual(await seriousViolations(page), []);
    await page.unroute("**/resource/**");
    const file = await downloaded(page, paper, say("Foundation_Retry"));
    assert.match(file.suggestedFilename(), /\.docx$/);
    await page.context().close();
  });
});

type Say = (name: string) => string;

async function openPaper(
  page: Page,
  org: LocalOrgProcess,
  offer: string,
  say: Say
): Promise<Locator> {
  const [found] = await queryRows<{ Id: string }>(
    clientOf(org),
    `SELECT Id FROM Negotiation_Offer__c WHERE Offer_External_Id__c = '${offer}'`
  );
  assert.ok(found, offer);
  await page.goto(`${org.url}/lightning/r/Negotiation_Offer__c/${found.Id}/view`);
  const paper = page.getByRole("article", { name: say("Negotiation_Paper_Title") });
  await paper.getByRole("button", { name: say("Negotiation_Paper_Make_Offer") }).waitFor();
  return paper;
}

const downloaded = (page: Page, paper: Locator, button: string): Promise<Download> =>
  downloadedBy(page, paper.getByRole("button", { name: button }));

function assertContains({ texts }: OfficeTexts, wanted: readonly string[]): void {
  for (const each of wanted)
    assert.ok(
      texts.some((text) => text.includes(each) || ungrouped(text).includes(each)),
      `${each} is missing`
    );
}

function assertNothingConfidential(
  { texts, attributes }: OfficeTexts,
  secrets: readonly string[]
): void {
  const shown = texts.map(ungrouped).join("\n");
  const hidden = attributes.join("\n");
  const found = secrets.filter(
    (secret) => isWithin(secret, shown) || (/\D|\d{5}/.test(secret) && isWithin(secret, hidden))
  );
  assert.deepEqual(found, []);
  assert.deepEqual(
    [...texts, ...attributes].filter((text) => TELLTALE.test(text)),
    []
  );
  for (const person of ["Ada Administrator", "Un-named"])
    assert.equal(`${shown}${hidden}`.includes(person), false);
}

/** What the negotiation's Restricted fields hold, read as the account manager who may. */
async function confidentialValues(org: LocalOrgProcess): Promise<string[]> {
  const client = clientOf(org, "manager");
  const filters: Readonly<Record<string, string>> = {
    Renewal_Negotiation__c: "Negotiation_External_Id__c = 'demo-valmont-contenus'",
    Negotiation_Line__c: "Negotiation__r.Negotiation_External_Id__c = 'demo-valmont-contenus'",
    Negotiation_Issue__c: "Negotiation__r.Negotiation_External_Id__c = 'demo-valmont-contenus'",
    Negotiation_Concession__c: "Negotiation__r.Negotiation_External_Id__c = 'demo-valmont-contenus'"
  };
  const restricted = readModel()
    .objects.flatMap(({ fields }) => fields)
    .filter(({ classification }) => classification === "Restricted");
  const values: string[] = [];
  for (const [object, where] of Object.entries(filters)) {
    const names = restricted.filter((field) => field.object === object).map(({ name }) => name);
    assert.ok(names.length > 0, object);
    const soql = `SELECT ${names.join(", ")} FROM ${object} WHERE ${where}`;
    for (const row of await queryRows<Record<string, unknown>>(client, soql))
      values.push(...names.map((name) => row[name]).flatMap(secretOf));
  }
  const secrets = [...new Set(values)].filter((value) => !PRINTED.includes(value));
  for (const known of ["420000", "445000", "432600"]) assert.ok(secrets.includes(known), known);
  return secrets;
}

/** Amounts of three digits and more, and texts: smaller numbers stand for too many things. */
function secretOf(value: unknown): string[] {
  if (typeof value === "number") return Math.abs(value) >= 100 ? [String(Math.abs(value))] : [];
  return typeof value === "string" && value.length > 6 ? [value] : [];
}

/** A draft of three years over one line, made as the account manager does; gives back its external id. */
async function draftOffer(org: LocalOrgProcess, round: number, cap: number): Promise<string> {
  const client = clientOf(org, "manager");
  const [line] = await queryRows<{ Id: string; Negotiation__c: string; Product__c: string }>(
    client,
    "SELECT Id, Negotiation__c, Product__c FROM Negotiation_Line__c WHERE Line_External_Id__c = 'demo-valmont-contenus-clinassist'"
  );
  assert.ok(line);
  const id = `paper-${round}`;
  const offer = await client.sobject("Negotiation_Offer__c").create({
    Negotiation__c: line.Negotiation__c,
    Offer_External_Id__c: id,
    Round__c: round,
    Side__c: "Ours",
    Status__c: "Draft",
    Term_Start_Date__c: "2027-01-01",
    Term_End_Date__c: "2029-12-31",
    Year_Count__c: 3
  });
  await client.sobject("Offer_Line__c").create({
    Offer__c: String(offer.id),
    Negotiation_Line__c: line.Id,
    Product__c: line.Product__c,
    Base_Price__c: 210000,
    Price__c: 213828,
    Year_2_Price__c: 220242.84,
    Year_3_Price__c: 226850.13,
    Cap_Percent__c: cap
  });
  return id;
}
