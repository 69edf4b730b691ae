import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page, Route } from "playwright-core";
import { ConsortiumOrg } from "../operations/consortium-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startEntente } from "../support/entente-command.ts";
import { labelsIn } from "../support/labels.ts";
import { openTab } from "../support/record-tab.ts";
import { signedInPage } from "../support/signed-in-page.ts";

const say = labelsIn("fr");
const ENVELOPES = [1000000.01, 950000, 912000];
const TOTAL = 286200001;

describe("fees are published by a button, in French", () => {
  let own: ConsortiumOrg;
  let browser: Browser;

  before(async () => {
    own = await ConsortiumOrg.start();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await own?.org.stop();
  });

  async function open(deal: string): Promise<{ page: Page; part: Locator }> {
    const { page } = await signedInPage(browser, own.org, "admin", "fr");
    await page.goto(`${own.org.url}/lightning/r/Consortium_Deal__c/${deal}/view`);
    await openTab(page, say("Consortia_Publication_Tab"));
    const part = page.locator("c-fee-publication");
    await part.locator("c-data-grid").waitFor();
    return { page, part };
  }
  /** Hands over the requests that write fees, by number. */
  async function onFees(page: Page, work: (route: Route, call: number) => unknown): Promise<void> {
    let calls = 0;
    await page.route(/\/graphql$/u, async (route) => {
      if (!route.request().postData()?.includes("mutation PublishFees")) return route.continue();
      calls += 1;
      return work(route, calls);
    });
  }
  const press = (part: Locator, label: string): Promise<void> =>
    part.getByRole("button", { name: say(label) }).press("Enter");
  const text = async (part: Locator): Promise<string> =>
    (await part.innerText()).replace(/\s+/gu, " ");

  async function published(deal: string, part: Locator, count: number): Promise<void> {
    await part.getByText(/^Publié le/u).waitFor();
    const fees = await own.fees(deal);
    assert.deepEqual([fees.size, sum(fees.values())], [count, TOTAL]);
    assert.equal(await own.state(deal), "Complete");
    assert.equal(await own.sign(deal), "");
  }

  for (const arrives of [false, true]) {
    const what = arrives ? "an answer is lost" : "a request is lost";
    test(`${what} half-way: the page says so, the deal cannot be signed, Resume finishes`, async () => {
      const { id } = await own.deal(60, ENVELOPES);
      const { page, part } = await open(id);
      assert.match(await text(part), /Nouvelles\s: 180 · modifiées\s: 0 · inchangées\s: 0/);
      await onFees(page, async (route, call) => {
        if (call !== 3) return route.continue();
        if (arrives) await route.fetch();
        return route.abort("connectionreset");
      });
      await press(part, "Consortia_Publication_Publish");
      await part.getByRole("alert").getByText(say("Consortia_Publication_Stop_Next")).waitFor();
      assert.match(await text(part), /100 redevances écrites sur 180/);
      assert.deepEqual(await seriousViolations(page), []);
      assert.equal((await own.fees(id)).size, arrives ? 150 : 100);
      assert.equal(await own.state(id), "Running");
      assert.match(await own.sign(id), /en cours de publication/);
      await press(part, "Consortia_Publication_Resume");
      await published(id, part, 180);
      assert.deepEqual(await seriousViolations(page), []);
      await page.context().close();
    });
  }

  test("a page closed between two requests is finished by the command", async () => {
    const { id } = await own.deal(60, ENVELOPES);
    const { page, part } = await open(id);
    const held = new Promise<void>((resolve) => {
      void onFees(page, (route, call) => (call === 3 ? resolve() : route.continue()));
    });
    await press(part, "Consortia_Publication_Publish");
    await held;
    await page.context().close();
    assert.equal((await own.fees(id)).size, 100);
    assert.equal((await own.publish(id)).outcome, "resumed");
    const again = await open(id);
    await published(id, again.part, 180);
    await again.page.context().close();
  });

  test("a command that was killed is finished by the page", async () => {
    const { id } = await own.deal(200, ENVELOPES);
    const { child, end } = startEntente(own.org, ["consortium", "publish", "--deal", id]);
    while ((await own.fees(id)).size === 0) await new Promise((wake) => setTimeout(wake, 10));
    child.kill("SIGKILL");
    await end;
    const { page, part } = await open(id);
    assert.match(await text(part), /n’est pas terminée : [24]00 redevances restent à écrire/);
    await press(part, "Consortia_Publication_Resume");
    await published(id, part, 600);
    await page.context().close();
  });

  test("a deal that is over keeps its fees as they are", async () => {
    const { id } = await own.deal(2, [300]);
    const { page, part } = await open(id);
    await part.getByRole("button", { name: say("Consortia_Publication_Publish") }).waitFor();
    await own.update("Consortium_Deal__c", id, { Status__c: "Abandoned" });
    await page.reload();
    await openTab(page, say("Consortia_Publication_Tab"));
    await part.getByText(say("Consortia_Publication_Over")).waitFor();
    await page.context().close();
  });
});

function sum(amounts: Iterable<number>): number {
  return [...amounts].reduce((total, amount) => total + amount, 0);
}
