import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seriousViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { labelsIn } from "../support/labels.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { customerWithHoldings, negotiationOf } from "./renewal-journey/book.ts";
import { digits, Room } from "./renewal-journey/room.ts";

/** Amounts of the walk-away family that nothing else on the page says. */
const SECRETS = ["111333", "104777", "98765", "97531"];

describe("who sees what of a renewal", { timeout: 600_000 }, () => {
  let org: LocalOrgProcess;
  let browser: Browser;
  let room: string;

  before(async () => {
    org = await startDeployedOrg();
    browser = await launchBrowser();
    const account = await customerWithHoldings(org, "CHU Discret");
    const { page } = await signedInPage(browser, org, "manager", "en_US");
    await new Room(page, labelsIn("en_US")).open(`${org.url}/lightning/r/Account/${account}/view`);
    await page.context().close();
    const { Id } = await negotiationOf(org, account, "Name");
    await clientOf(org, "manager").sobject("Renewal_Negotiation__c").update({
      Id,
      Opening_Amount__c: 111_333,
      Target_Amount__c: 104_777,
      Walk_Away_Amount__c: 98_765,
      Their_Reservation_Amount__c: 97_531
    });
    room = `${org.url}/lightning/r/Renewal_Negotiation__c/${Id}/view`;
    await withoutConfidential("colleague", account);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  /** A colleague who works on the account, with every right but the negotiation team's. */
  async function withoutConfidential(user: string, AccountId: string): Promise<void> {
    const admin = clientOf(org);
    const groups = `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${org.idOf(user)}' AND PermissionSetGroupId != null`;
    for (const { Id } of await queryRows<{ Id: string }>(admin, groups))
      await admin.sobject("PermissionSetAssignment").destroy(Id);
    const sets = "SELECT Id FROM PermissionSet WHERE Name IN ('Entente_App', 'Renewals_Edit')";
    for (const { Id } of await queryRows<{ Id: string }>(admin, sets)) {
      const row = { AssigneeId: org.idOf(user), PermissionSetId: Id };
      await admin.sobject("PermissionSetAssignment").create(row);
    }
    await admin.sobject("AccountShare").create({
      AccountId,
      UserOrGroupId: org.idOf(user),
      AccountAccessLevel: "Edit",
      OpportunityAccessLevel: "Edit"
    });
  }

  async function textAt(user: string, address: string, ready: RegExp): Promise<string> {
    const { page, problems } = await signedInPage(browser, org, user, "en_US");
    await page.goto(address);
    await page.getByText(ready).first().waitFor();
    if (user !== "contributor")
      await page.locator('c-negotiation-standing [data-key="due"]').waitFor();
    await page.waitForTimeout(1500);
    assert.deepEqual(await seriousViolations(page), []);
    const html = digits(await page.innerText("body"));
    if (user !== "contributor") assert.deepEqual(problems.messages, []);
    await page.context().close();
    return html;
  }

  test("the account manager sees the negotiation team's amounts", async () => {
    const text = await textAt("manager", room, /CHU Discret/);
    for (const secret of SECRETS.slice(1, 3)) assert.ok(text.includes(secret), secret);
  });

  test("a colleague without the permission works in the room and sees none of them", async () => {
    const text = await textAt("colleague", room, /CHU Discret/);
    for (const secret of SECRETS) assert.equal(text.includes(secret), false, secret);
    assert.ok(text.includes("100000"));
  });

  test("a contributor is told nothing of it, in the room or at home", async () => {
    for (const address of [room, `${org.url}/lightning/page/home`]) {
      const ready =
        address === room ? /access/i : new RegExp(labelsIn("en_US")("Account_Plan_Home_Empty"));
      const text = await textAt("contributor", address, ready);
      for (const secret of [...SECRETS, "100000"])
        assert.equal(text.includes(secret), false, secret);
    }
  });

  test("the account manager's day begins with the renewal; its next step and the filters are kept (fr)", async () => {
    const { page, problems } = await signedInPage(browser, org, "manager", "fr");
    const say = labelsIn("fr");
    await page.goto(`${org.url}/lightning/page/home`);
    const board = page.getByRole("table", { name: say("Renewals_Home_Table") });
    const row = board.getByRole("row").filter({ hasText: "CHU Discret" });
    await row.getByRole("button", { name: new RegExp(say("Renewals_Home_Step_Add", "")) }).click();
    await row.getByRole("textbox").fill("Appeler la direction");
    await page.keyboard.press("Enter");
    await row.getByText("Appeler la direction").waitFor();
    await page.getByRole("searchbox").fill("discret");
    await page.getByText(say("Renewals_Home_Timeline"), { exact: true }).click();
    const lane = page.getByRole("button", { name: /CHU Discret/ }).last();
    await lane.waitFor();
    assert.deepEqual(await seriousViolations(page), []);
    await page.reload();
    await page.getByRole("img", { name: say("Renewals_Home_Timeline_Chart") }).waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), "discret");
    await lane.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/Renewal_Negotiation__c/);
    assert.deepEqual(problems.messages, []);
    await page.context().close();
  });
});
