import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import {
  customerWithHoldings,
  negotiationOf,
  NEXT_TERM_END,
  TERM_END
} from "./renewal-journey/book.ts";
import { digits, Room } from "./renewal-journey/room.ts";

interface Offer {
  readonly Round__c: number;
  readonly Side__c: string;
  readonly Status__c: string;
  readonly Total_Amount__c: number;
  readonly Approval__c: string | null;
}

interface Closed {
  readonly Result__c: string;
}

const CLOSED_FIELDS =
  "Phase__c, Result__c, Loss_Reason__c, Competitor__c, Final_Amount__c, Final_Line_Total__c, Renewal_Forecast__c, Upsell_Forecast__c, Churn_Amount__c, Next_Term_End_Date__c, Opportunity__r.StageName, Opportunity__r.Amount, Contract__r.EndDate";

const made = (round: number, side: string, status: string, total: number): Offer => ({
  Round__c: round,
  Side__c: side,
  Status__c: status,
  Total_Amount__c: total,
  Approval__c: side === "Ours" && round === 3 ? "Approved" : null
});

/** Three rounds of both sides; the third of ours runs five years and needed approval. */
const ROUNDS = [
  made(1, "Ours", "Sent", 110_000),
  made(1, "Theirs", "Received", 95_000),
  made(2, "Ours", "Sent", 105_000),
  made(2, "Theirs", "Received", 99_000),
  made(3, "Ours", "Sent", 102_000),
  made(3, "Theirs", "Received", 101_000)
];

const OFFER_FIELDS = "Round__c, Side__c, Status__c, Total_Amount__c, Approval__c";

describe("a renewal from its opening to its end", { timeout: 600_000 }, () => {
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

  /** Offers made, in the order of their making. */
  async function offersOf(account: string): Promise<Offer[]> {
    const soql = `SELECT ${OFFER_FIELDS} FROM Negotiation_Offer__c WHERE Negotiation__r.Account__c = '${account}' ORDER BY Round__c, Side__c`;
    const rows = await queryRows<Offer>(clientOf(org), soql);
    return rows.map(({ Round__c, Side__c, Status__c, Total_Amount__c, Approval__c }) => {
      return { Round__c, Side__c, Status__c, Total_Amount__c, Approval__c };
    });
  }

  /** What the account manager wants, and must not go below. */
  async function plan(Id: string): Promise<void> {
    await clientOf(org, "manager").sobject("Renewal_Negotiation__c").update({
      Id,
      Opening_Amount__c: 110_000,
      Target_Amount__c: 104_000,
      Walk_Away_Amount__c: 98_765
    });
  }

  /** The negotiation, its lines, its opportunity and its contract say the same. */
  async function won(account: string): Promise<void> {
    const closed = await negotiationOf<Closed>(org, account, CLOSED_FIELDS);
    assert.partialDeepStrictEqual(closed, {
      Phase__c: "Closed",
      Result__c: "Won",
      Final_Amount__c: 102_000,
      Final_Line_Total__c: 102_000,
      Renewal_Forecast__c: 100_000,
      Upsell_Forecast__c: 2_000,
      Churn_Amount__c: 0,
      Next_Term_End_Date__c: NEXT_TERM_END,
      Opportunity__r: { StageName: "Closed Won", Amount: 102_000 },
      Contract__r: { EndDate: NEXT_TERM_END }
    });
    const accepted = (await offersOf(account)).filter((each) => each.Status__c === "Accepted");
    assert.deepEqual(accepted, [made(3, "Ours", "Accepted", 102_000)]);
    const soql = `SELECT Contract_Amount__c, Year_5_Amount__c FROM Negotiation_Offer__c WHERE Negotiation__c = '${closed.Id}' AND Status__c = 'Accepted'`;
    const [contract] = await queryRows<{ Contract_Amount__c: number }>(clientOf(org), soql);
    // 2 % a year on 61,000 and on 41,000, each line rounded to the cent.
    assert.partialDeepStrictEqual(contract, {
      Contract_Amount__c: 530_812.1,
      Year_5_Amount__c: 110_408.08
    });
  }

  /** Somebody else saves while the dialog is open: who closes second is told, and nothing is written. */
  async function savedMeanwhile(account: string, room: Room, dialog: Locator): Promise<void> {
    const { Id } = await negotiationOf(org, account, "Name");
    const change = { Id, Next_Step__c: "Call the dean" };
    await clientOf(org).sobject("Renewal_Negotiation__c").update(change);
    await room.tryToClose(dialog, "Renewals_Saved_Meanwhile");
    const { Phase__c } = await negotiationOf<{ Phase__c: string }>(org, account, "Phase__c");
    assert.notEqual(Phase__c, "Closed");
  }

  async function connectionLost(account: string, room: Room, dialog: Locator): Promise<void> {
    await room.page.context().setOffline(true);
    await room.tryToClose(dialog, "Negotiation_Closing_Lost_Connection");
    await room.page.context().setOffline(false);
    const { Phase__c } = await negotiationOf<{ Phase__c: string }>(org, account, "Phase__c");
    assert.notEqual(Phase__c, "Closed");
  }

  async function lost(account: string): Promise<void> {
    const closed = await negotiationOf<Closed>(org, account, CLOSED_FIELDS);
    assert.partialDeepStrictEqual(closed, {
      Phase__c: "Closed",
      Result__c: "Lost",
      Loss_Reason__c: "Price",
      Competitor__c: "MedIndex",
      Final_Amount__c: 0,
      Renewal_Forecast__c: 0,
      Upsell_Forecast__c: 0,
      Churn_Amount__c: 100_000,
      Opportunity__r: { StageName: "Closed Lost" },
      Contract__r: { EndDate: TERM_END }
    });
  }

  /** The director finds the request on the home page, with its amount, and approves it there. */
  async function approve(language: "en_US" | "fr", title: string, total: string): Promise<void> {
    const { page, problems } = await signedInPage(browser, org, "director", language);
    const say = labelsIn(language);
    await page.goto(`${org.url}/lightning/page/home`);
    const request = page.locator("c-approval-list li").filter({ hasText: title });
    await request.waitFor();
    assert.ok(digits(await request.innerText()).includes(total), await request.innerText());
    assert.match(await request.innerText(), new RegExp(say("Negotiation_Approval_Cause_Term")));
    assert.deepEqual(await seriousViolations(page), []);
    await request.getByRole("button", { name: say("Negotiation_Approval_Approve") }).click();
    await request.waitFor({ state: "detached" });
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  }

  for (const language of ["en_US", "fr"] as const) {
    test(`is planned, bargained over three rounds, approved and won (${language})`, async () => {
      const title = `CHU Gagné ${language}`;
      const account = await customerWithHoldings(org, title);
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const room = new Room(page, labelsIn(language));

      await room.open(`${org.url}/lightning/r/Account/${account}/view`);
      const opened = await negotiationOf<{ Due_Amount__c: number; Term_End_Date__c: string }>(
        org,
        account,
        "Due_Amount__c, Term_End_Date__c"
      );
      assert.equal(opened.Due_Amount__c, 100_000);
      assert.equal(opened.Term_End_Date__c, TERM_END);

      await plan(opened.Id);
      await page.reload();
      await room.fact("due", "100000");
      await room.price("66000", "44000");
      await room.fact("table", "110000");
      await room.saveDraft();
      await room.send();
      await room.counter("95000");
      await room.nextRound();
      await room.price("63000", "42000");
      await room.saveDraft();
      await room.send();
      await room.counter("99000");
      await room.nextRound();
      await room.years(5);
      await room.price("61000", "41000");
      await room.path("2", "2");
      await room.saveDraft();
      await room.askApproval();
      await approve(language, title, "102000");
      await page.reload();
      await room.send();
      await room.counter("101000");
      assert.deepEqual(await offersOf(account), ROUNDS);
      assert.deepEqual(await seriousViolations(page), []);

      const dialog = await room.closing();
      await room.agreeOn(dialog, "3", "102000");
      await room.figure(dialog, "Negotiation_Closing_Upsell", "2000");
      assert.deepEqual(await seriousViolations(page), []);
      await room.close(dialog);
      await room.outcome("upsell", "2000");
      await won(account);
      assert.deepEqual(problems.messages, []);
      await page.context().close();
    });
  }

  for (const language of ["en_US", "fr"] as const) {
    test(`is lost after the first round, with its reason (${language})`, async () => {
      const title = `CHU Perdu ${language}`;
      const account = await customerWithHoldings(org, title);
      const { page, problems } = await signedInPage(browser, org, "manager", language);
      const room = new Room(page, labelsIn(language));
      await room.open(`${org.url}/lightning/r/Account/${account}/view`);
      await room.price("66000", "44000");
      await room.saveDraft();
      await room.send();
      await room.counter("70000");
      const dialog = await room.closing();
      await room.lose(dialog, "MedIndex");
      if (language === "en_US") await savedMeanwhile(account, room, dialog);
      else await connectionLost(account, room, dialog);
      await room.close(dialog);
      await room.outcome("churn", "100000");
      await lost(account);
      const expected = problems.messages.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each));
      assert.deepEqual(expected, []);
      await page.context().close();
    });
  }
});
