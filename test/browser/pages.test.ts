import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { DEMO_SUPPORT } from "../../local-org/src/demo/demo-users.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDemoOrg } from "../support/deployed-org.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { emptyTabs, pageFaults } from "./pages/page-faults.ts";
import { frenchTexts, pagedObjects } from "./pages/paged-objects.ts";
import { openWithin } from "./pages/settled.ts";
import { shownTexts } from "./pages/shown-texts.ts";

/** Which records have all that their page shows: a deal in preparation has no tiers yet. */
const FULL_ONES: Readonly<Record<string, string>> = {
  Consortium_Deal__c: "Id IN (SELECT Deal__c FROM Deal_Tier__c)",
  Key_Account_Plan__c: "Id IN (SELECT Plan__c FROM Plan_Contribution__c)"
};

/** Texts that English pages showed, by user and address. */
type SeenTexts = Map<string, ReadonlySet<string>>;

describe("every page for every user", { timeout: 600_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  const english: SeenTexts = new Map();
  const french = frenchTexts();

  before(async () => {
    org = await startDemoOrg();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const user of ["manager", "director", "contributor"]) {
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
            const key = `${user} ${address}`;
            if (language === "en_US") {
              english.set(key, texts);
              found.push(...(await seriousViolations(page)));
            } else {
              found.push(...untranslated(texts, english.get(key), french));
              found.push(...(await emptyTabs(page)));
            }
            faults.push(...found.map((fault) => `${address}: ${fault}`));
          }
        }
        assert.deepEqual([...faults, ...problems.messages], []);
        await page.context().close();
      });
    }
  }

  test("support works on the accounts shared with them, without the negotiation team's numbers", async () => {
    const client = clientOf(org, "support");
    const accounts = await queryRows<{ AccountNumber: string }>(
      client,
      "SELECT AccountNumber FROM Account ORDER BY AccountNumber"
    );
    assert.deepEqual(
      accounts.map((account) => account.AccountNumber),
      [...DEMO_SUPPORT.accounts]
    );
    const target = "SELECT Id, Target_Amount__c FROM Renewal_Negotiation__c";
    await assert.rejects(queryRows(client, target), /No such column 'Target_Amount__c'/);
    const soql = `${target} WHERE Negotiation_External_Id__c = 'demo-valmont-contenus'`;
    const [room] = await queryRows<{ Id: string; Target_Amount__c: number }>(clientOf(org), soql);
    assert.equal(room?.Target_Amount__c, 432_600);
    const { page, problems } = await signedInPage(browser, org, "support", "en_US");
    await page.goto(`${org.url}/lightning/r/Renewal_Negotiation__c/${room.Id}/view`);
    await page.locator("c-offer-builder").getByText("424,360").first().waitFor();
    assert.doesNotMatch(await page.locator("main").innerText(), /432,600/);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });
});

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
