import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { startDemoOrg } from "../../support/deployed-org.ts";
import { clientOf, queryRows } from "../../support/org-client.ts";
import { signedInPage } from "../../support/signed-in-page.ts";
import { emptyTabs, pageFaults } from "./page-faults.ts";
import { frenchTexts, pagedObjects } from "./paged-objects.ts";
import { openWithin } from "./settled.ts";
import { shownTexts } from "./shown-texts.ts";

/** Which records have all that their page shows: a deal in preparation has no tiers yet. */
const FULL_ONES: Readonly<Record<string, string>> = {
  Consortium_Deal__c: "Id IN (SELECT Deal__c FROM Deal_Tier__c)",
  Key_Account_Plan__c: "Id IN (SELECT Plan__c FROM Plan_Contribution__c)"
};

/** Every list, and a record of every object, that a user may read: filled, translated, accessible, without errors. */
export function everyPage(user: string): void {
  describe(`every page for ${user}`, { timeout: 600_000 }, () => {
    let org: LocalOrgProcess;
    let browser: Browser;
    /** Texts that English pages showed, by address. */
    const english = new Map<string, ReadonlySet<string>>();
    const french = frenchTexts();

    before(async () => {
      org = await startDemoOrg();
      browser = await launchBrowser();
    });
    after(async () => {
      await browser?.close();
      await org?.stop();
    });

    for (const language of ["en_US", "fr"] as const) {
      test(`${user}, ${language}: lists and records of all objects`, async () => {
        const { page, problems } = await signedInPage(browser, org, user, language);
        // Until the last request of the home page is answered, so that none is missed.
        await page.goto(`${org.url}/lightning/page/home`, { waitUntil: "networkidle" });
        const faults: string[] = [];
        const records = await recordsOf(org, user);
        assert.notEqual(records.size, 0);
        for (const [object, id] of records) {
          for (const address of addressesOf(object, id)) {
            const found = await visit(page, address, id !== undefined);
            const texts = await shownTexts(page);
            if (texts.size < 3) found.push("names nothing");
            if (language === "en_US") {
              english.set(address, texts);
              found.push(...(await seriousViolations(page)));
            } else {
              found.push(...untranslated(texts, english.get(address), french));
              found.push(...(await emptyTabs(page)));
            }
            faults.push(...found.map((fault) => `${address}: ${fault}`));
          }
        }
        assert.deepEqual([...faults, ...problems.messages], []);
        await page.context().close();
      });
    }
  });
}

/** The objects that a user may read, each with the first record that fills its page, if they have one. */
async function recordsOf(
  org: LocalOrgProcess,
  user: string
): Promise<Map<string, string | undefined>> {
  const client = clientOf(org, user);
  const { sobjects } = await client.describeGlobal();
  const readable = new Set(sobjects.map(({ name }) => name));
  const found = new Map<string, string | undefined>();
  for (const object of pagedObjects().filter((name) => readable.has(name))) {
    const where = FULL_ONES[object] ?? "Id != null";
    const soql = `SELECT Id FROM ${object} WHERE ${where} ORDER BY CreatedDate, Name LIMIT 1`;
    const [row] = await queryRows<{ Id: string }>(client, soql);
    found.set(object, row?.Id);
  }
  return found;
}

function addressesOf(object: string, id: string | undefined): string[] {
  const list = `/lightning/o/${object}/list`;
  return id === undefined ? [list] : [list, `/lightning/r/${object}/${id}/view`];
}

/** Opens a list or a record and tells what is wrong with it: a list of what the user has shows rows. */
async function visit(page: Page, address: string, hasRecords: boolean): Promise<string[]> {
  await openWithin(page, address);
  const faults = await pageFaults(page);
  if (!address.endsWith("/list")) return faults;
  const rows = await page.locator("main tbody tr").count();
  return [...faults, ...(hasRecords && rows === 0 ? ["no row in the list"] : [])];
}

/** Words of the platform that are the same in both languages. */
const ALIKE = new Set(["Contacts"]);

/** English names on a French page, unless our French says the same. */
function untranslated(
  shown: ReadonlySet<string>,
  english: ReadonlySet<string> | undefined,
  french: ReadonlySet<string>
): string[] {
  return [...shown]
    .filter((text) => english?.has(text) === true && !french.has(text) && !ALIKE.has(text))
    .map((text) => `English: ${text}`);
}
