import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { addDays, addMonths } from "c/calendarDay";
import { entente } from "../support/entente-command.ts";
import { queryRows } from "../support/org-client.ts";
import { monthEnd, monthStart, of, RenewalsOrg } from "./renewals-org.ts";

describe("entente renewals open", () => {
  let own: RenewalsOrg;

  before(async () => {
    own = await RenewalsOrg.start();
  });
  after(() => own.org.stop());

  test("a dry run shows dates, amounts and lines, and writes nothing", async () => {
    await own.contract("Revues et atlas", monthStart(-8));
    const end = monthEnd(3);
    await own.asset("Revues", 0, { Price: 1000.1, UsageEndDate: end, InstallDate: monthStart(-8) });
    await own.asset("Atlas", 1, { Price: 2000.2, UsageEndDate: end });
    await own.asset("Obsolete", 2, { Price: 5, UsageEndDate: end, Status: "Obsolete" });
    await own.asset("Theirs", 2, { Price: 5, UsageEndDate: end, IsCompetitorProduct: true });
    const before = await own.written();
    const report = await own.open("--dry-run");
    const [renewal] = report.opened;
    assert.equal(report.dryRun, true);
    assert.deepEqual(
      { ...renewal, key: null },
      {
        negotiation: null,
        key: null,
        name: `CHU de Valmont · Revues et atlas ${addDays(end, 1).slice(0, 4)}`,
        source: "contract",
        id: renewal?.key.split("-")[1],
        account: "CHU de Valmont",
        title: "Revues et atlas",
        termStart: monthStart(-8),
        termEnd: end,
        renewalStart: addDays(end, 1),
        decision: addMonths(end, -1),
        due: 3000.3,
        currency: null,
        lines: 2,
        linesFrom: "asset",
        opportunity: "new",
        coTerm: null,
        completed: false,
        notes: []
      }
    );
    assert.deepEqual(await own.written(), before);
  });

  test("opens once however often it runs: negotiation, lines, opportunity, the platform's dates", async () => {
    const before = await own.written();
    const first = await own.open();
    assert.equal(first.opened.length, 1);
    assert.deepEqual(await own.written(), [before[0]! + 1, before[1]! + 1, before[2]! + 2]);
    const [row] = await queryRows<Record<string, unknown>>(
      own.client,
      `SELECT Account__c, Phase__c, Due_Amount__c, Base_Total__c, Line_Count__c, Decision_Date__c, Effective_Date__c,
       First_Checkpoint_Date__c, Opportunity__r.CloseDate, Opportunity__r.StageName, Opportunity__r.Amount,
       Opportunity__r.Type, Opportunity__r.Contract.Name FROM Renewal_Negotiation__c WHERE Id = '${first.opened[0]?.negotiation}'`
    );
    const decision = addMonths(monthEnd(3), -1);
    assert.partialDeepStrictEqual(row, {
      Account__c: own.account,
      Phase__c: "Prepare",
      Due_Amount__c: 3000.3,
      Base_Total__c: 3000.3,
      Line_Count__c: 2,
      Decision_Date__c: decision,
      Effective_Date__c: monthStart(4),
      First_Checkpoint_Date__c: addMonths(decision, -6),
      Opportunity__r: {
        CloseDate: decision,
        StageName: "Prospecting",
        Amount: 3000.3,
        Type: "Existing Customer - Upgrade",
        Contract: { Name: "Revues et atlas" }
      }
    });
    const after = await own.written();
    const second = await own.open();
    assert.deepEqual(second.opened, []);
    assert.deepEqual(
      second.skipped.map(({ title, reason }) => [title, reason]),
      [["Revues et atlas", "alreadyOpened"]]
    );
    assert.deepEqual(await own.written(), after);
  });

  test("takes what was agreed last, its notice, and the open opportunity of the contract", async () => {
    const Id = await own.contract("Reconduit", monthStart(-18), { ContractTerm: 24 });
    const past = await own.insert("Renewal_Negotiation__c", {
      Name: "Reconduit, avant",
      Account__c: own.account,
      Contract__c: Id,
      Term_End_Date__c: monthEnd(-7),
      Notice_Number__c: 3,
      Notice_Unit__c: "Months",
      Silence_Rule__c: "Renews"
    });
    for (const [product, price] of [
      [0, 700.07],
      [1, 0]
    ] as const) {
      await own.insert("Negotiation_Line__c", {
        Negotiation__c: past,
        Product__c: own.products[product],
        Base_Price__c: 650,
        Final_Price__c: price
      });
    }
    await own.client.sobject("Renewal_Negotiation__c").update({
      Id: past,
      Phase__c: "Closed",
      Result__c: "Reduced",
      Loss_Reason__c: "Price",
      Final_Amount__c: 700.07
    });
    const waiting = await own.insert("Opportunity", {
      Name: "Déjà là",
      AccountId: own.account,
      ContractId: Id,
      StageName: "Qualification",
      CloseDate: monthEnd(2)
    });
    const opportunities = await own.count("SELECT Id FROM Opportunity");
    const { opened } = await own.open(...of(own.account));
    assert.partialDeepStrictEqual(opened, [
      {
        due: 700.07,
        lines: 1,
        linesFrom: "negotiation",
        opportunity: waiting,
        termStart: monthStart(-6),
        notes: []
      }
    ]);
    assert.equal(await own.count("SELECT Id FROM Opportunity"), opportunities);
    const [row] = await queryRows<Record<string, unknown>>(
      own.client,
      `SELECT Notice_Number__c, Notice_Deadline__c, Silence_Rule__c FROM Renewal_Negotiation__c WHERE Id = '${opened[0]?.negotiation}'`
    );
    assert.partialDeepStrictEqual(row, {
      Notice_Number__c: 3,
      Notice_Deadline__c: addMonths(monthEnd(5), -3),
      Silence_Rule__c: "Renews"
    });
  });

  test("opens without lines what names no product, and says so", async () => {
    const Id = await own.contract("Sans produit", monthStart(-7));
    await own.insert("Opportunity", {
      Name: "Vente",
      AccountId: own.account,
      ContractId: Id,
      StageName: "Closed Won",
      CloseDate: monthStart(-7),
      Amount: 18_200
    });
    const { opened } = await own.open();
    assert.partialDeepStrictEqual(opened, [{ due: 18_200, lines: 0, notes: ["noLines"] }]);
    const { stdout } = await entente(own.org, ["renewals", "open"]);
    assert.match(
      stdout,
      /^0 renewals opened.*\n3 skipped: the term has its negotiation already\n\d+ API calls\.$/m
    );
  });

  test("leaves alone drafts, what ends later, other accounts, and terms still in negotiation", async () => {
    const other = await own.insert("Account", { Name: "Autre" });
    await own.insert("Contract", {
      Name: "Projet",
      AccountId: other,
      StartDate: monthStart(-8),
      ContractTerm: 12,
      Status: "Draft"
    });
    await own.contract("Plus tard", monthStart(-1), { AccountId: other });
    const busy = await own.contract("En cours", monthStart(-10), { AccountId: other });
    await own.insert("Renewal_Negotiation__c", {
      Name: "En cours",
      Account__c: other,
      Contract__c: busy,
      Term_End_Date__c: monthEnd(-2)
    });
    const ended = await own.contract("Échu", monthStart(-13), { AccountId: other });
    assert.deepEqual((await own.open(...of(own.account))).opened, []);
    const report = await own.open(...of(other));
    assert.deepEqual(report.opened, []);
    assert.deepEqual(
      report.skipped.map(({ title, reason }) => [title, reason]),
      [["En cours", "inNegotiation"]]
    );
    const overdue = await own.open(...of(other), "--overdue", "62", "--dry-run");
    assert.deepEqual(
      overdue.opened.map(({ key }) => key),
      [`contract-${ended}-${monthEnd(-2)}`]
    );
    const later = await own.open(...of(other), "--until", monthEnd(10), "--dry-run");
    assert.equal(later.opened.length, 1);
  });

  test("clamps to month ends and counts leap days", async () => {
    const leap = await own.insert("Account", { Name: "Bissextile" });
    await own.contract("Fin février", "2031-03-01", { AccountId: leap });
    await own.contract("Fin mars", "2031-04-01", { AccountId: leap });
    const { opened } = await own.open(
      ...of(leap),
      ...["--until", "2032-12-31", "--decision-lead", "1", "--co-term", "2033-02-28", "--dry-run"]
    );
    assert.partialDeepStrictEqual(opened, [
      {
        termEnd: "2032-02-29",
        renewalStart: "2032-03-01",
        decision: "2032-01-29",
        coTerm: { days: 365 }
      },
      {
        termEnd: "2032-03-31",
        renewalStart: "2032-04-01",
        decision: "2032-02-29",
        coTerm: { days: 334 }
      }
    ]);
  });

  test("assets: one negotiation an account and last day, or one a common day, by days", async () => {
    const hospital = await own.insert("Account", { Name: "Port-Loire" });
    const [first, second] = [monthEnd(2), monthEnd(4)];
    const held = { AccountId: hospital, Price: 3650 };
    await own.asset("A", 0, { ...held, UsageEndDate: first });
    await own.asset("B", 1, { ...held, UsageEndDate: second });
    await own.asset("C", 2, { ...held, UsageEndDate: second, Price: null });
    await own.asset("D", 2, { ...held, UsageEndDate: second, Product2Id: null });
    const by = ["--source", "asset", ...of(hospital)];
    const apart = await own.open(...by, "--dry-run");
    assert.partialDeepStrictEqual(apart.opened, [
      { termEnd: first, due: 3650, lines: 1, notes: [] },
      { termEnd: second, due: 3650, lines: 2, notes: ["withoutPrice", "withoutProduct"] }
    ]);
    const end = addDays(second, 73);
    const together = await own.open(...by, "--co-term", end);
    const [renewal] = together.opened;
    assert.equal(together.opened.length, 1);
    assert.partialDeepStrictEqual(renewal, { termEnd: first, due: 7300, lines: 3 });
    assert.ok(renewal!.coTerm!.amount! > 730 + 730);
    const [row] = await queryRows<Record<string, unknown>>(
      own.client,
      `SELECT Next_Term_End_Date__c FROM Renewal_Negotiation__c WHERE Id = '${renewal?.negotiation}'`
    );
    assert.partialDeepStrictEqual(row, { Next_Term_End_Date__c: end });
    const again = await own.open(...by);
    assert.deepEqual([again.opened, again.skipped.length], [[], 2]);
  });

  test("open opportunities: the contract they renew, decided on their close date", async () => {
    const school = await own.insert("Account", { Name: "Kermadec" });
    const Id = await own.contract("Livres", monthStart(-6), { AccountId: school });
    const opportunity = {
      Name: "Renouvellement",
      AccountId: school,
      ContractId: Id,
      StageName: "Qualification",
      CloseDate: monthEnd(3),
      Amount: 900
    };
    const first = await own.insert("Opportunity", opportunity);
    await own.insert("Opportunity", { ...opportunity, CloseDate: monthEnd(4) });
    const report = await own.open("--source", "opportunity", ...of(school));
    assert.partialDeepStrictEqual(report.opened, [
      { opportunity: first, decision: monthEnd(3), termEnd: monthEnd(5), due: 900 }
    ]);
    assert.partialDeepStrictEqual(report.skipped, [{ reason: "alreadyOpened" }]);
  });

  test("a negative price stops its own renewal only", async () => {
    const two = await own.insert("Account", { Name: "Deux" });
    const good = await own.contract("Bon", monthStart(-8), { AccountId: two });
    await own.contract("Mauvais", monthStart(-9), { AccountId: two });
    await own.insert("Opportunity", {
      Name: "Trop",
      AccountId: two,
      ContractId: good,
      StageName: "Closed Won",
      CloseDate: monthStart(-8),
      Amount: 10
    });
    // A price that no line can hold.
    await own.asset("Avoir", 0, { AccountId: two, Price: -5, UsageEndDate: monthEnd(2) });
    const report = await own.open(...of(two));
    assert.deepEqual(
      [report.opened.length, report.skipped.map(({ reason }) => reason)],
      [1, ["negativePrice"]]
    );
  });
});
