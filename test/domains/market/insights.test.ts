import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg, type Person } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ manager: ["Market_Edit"], colleague: ["Market_View"] }, [
  "market"
]);
after(() => org.close());
org.today("2026-11-24");
const manager = org.as("manager");
const colleague = org.as("colleague");
const contributor = org.as("contributor");

const insight = (values: FieldValues = {}) =>
  manager.insert("Market_Insight__c", { Name: "Tender ahead", Source__c: "Bulletin", ...values });
const forEveryone = (values: FieldValues = {}) => insight({ Audience__c: "Everyone", ...values });
const sees = (who: Person, id: string) =>
  who.query(`SELECT Id FROM Market_Insight__c WHERE Id = '${id}'`).length === 1;
const set = (id: string, values: FieldValues) =>
  manager.update("Market_Insight__c", { Id: id, ...values });
const refused = (values: FieldValues) =>
  manager.refusedInsert("Market_Insight__c", { Name: "I", ...values }).fields;

describe("an insight", () => {
  test("stays with its owner unless it is meant for everyone, and holds for a year", () => {
    const id = insight();
    assert.equal(sees(manager, id), true);
    assert.equal(sees(colleague, id), false);
    const { Heard_On__c, Expires_On__c } = manager.read(
      "Market_Insight__c",
      id,
      "Heard_On__c",
      "Expires_On__c"
    );
    assert.deepEqual([Heard_On__c, Expires_On__c], ["2026-11-24", "2027-11-24"]);
  });

  test("meant for everyone is read by colleagues who may read insights, changed by its owner", () => {
    const id = forEveryone();
    assert.equal(sees(colleague, id), true);
    assert.throws(() => contributor.query("SELECT Id FROM Market_Insight__c"), /not supported/);
    const change = { Id: id, Name: "Mine now" };
    assert.throws(() => colleague.update("Market_Insight__c", change), /INSUFFICIENT/);
  });

  test("opens and closes with its audience, with one share at most", () => {
    const id = insight();
    set(id, { Audience__c: "Everyone" });
    set(id, { Name: "Tender in spring" });
    const shares = org
      .as("admin")
      .query(
        `SELECT Id FROM Market_Insight__Share WHERE ParentId = '${id}' AND RowCause = 'Manual'`
      );
    assert.equal(shares.length, 1);
    set(id, { Audience__c: "Owner" });
    assert.equal(sees(colleague, id), false);
  });

  test("stays open to everyone when it changes hands", () => {
    const id = forEveryone();
    org.as("admin").update("Market_Insight__c", { Id: id, OwnerId: org.as("director").id });
    assert.equal(sees(colleague, id), true);
  });

  test("heard in confidence is never for everyone; for everyone it names its source", () => {
    const everyone = { Audience__c: "Everyone", Source__c: "Bulletin" };
    assert.deepEqual(refused({ ...everyone, Is_Heard_In_Confidence__c: true }), ["Audience__c"]);
    assert.deepEqual(refused({ ...everyone, Source__c: null }), ["Source__c"]);
    const id = forEveryone();
    const { fields } = manager.refusedUpdate("Market_Insight__c", {
      Id: id,
      Is_Heard_In_Confidence__c: true
    });
    assert.deepEqual(fields, ["Audience__c"]);
  });

  test("is heard in the past and expires later", () => {
    assert.deepEqual(refused({ Heard_On__c: "2026-11-25" }), ["Heard_On__c"]);
    assert.deepEqual(refused({ Heard_On__c: "2026-06-02", Expires_On__c: "2026-06-01" }), [
      "Expires_On__c"
    ]);
    insight({ Heard_On__c: "2026-06-01", Expires_On__c: "2026-06-01" });
  });
});

describe("expiry", () => {
  const expired = (id: string) =>
    manager.read("Market_Insight__c", id, "Is_Expired__c").Is_Expired__c;

  test("ends everyone's access the day after, not the owner's", () => {
    const id = forEveryone({ Expires_On__c: "2027-02-28" });
    org.today("2027-02-28");
    assert.deepEqual([sees(colleague, id), expired(id)], [true, false]);
    org.today("2027-03-01");
    assert.deepEqual([sees(colleague, id), expired(id)], [false, true]);
    assert.equal(sees(manager, id), true);
    assert.equal(manager.read("Market_Insight__c", id, "Audience__c").Audience__c, "Owner");
    org.today("2026-11-24");
  });

  test("follows a date that moves, and comes again when the insight is opened again", () => {
    const id = forEveryone({ Expires_On__c: "2027-01-31" });
    set(id, { Expires_On__c: "2027-02-28" });
    org.today("2027-02-15");
    assert.equal(sees(colleague, id), true);
    org.today("2027-03-02");
    assert.equal(sees(colleague, id), false);
    set(id, { Audience__c: "Everyone", Expires_On__c: "2027-03-31" });
    assert.equal(sees(colleague, id), true);
    org.today("2027-04-02");
    assert.equal(sees(colleague, id), false);
    org.today("2026-11-24");
  });

  test("an insight that has expired already is not opened", () => {
    const id = forEveryone({ Heard_On__c: "2025-01-01", Expires_On__c: "2025-12-31" });
    assert.equal(sees(colleague, id), false);
  });
});

describe("what an insight means for an account", () => {
  const account = org.as("admin").insert("Account", { Name: "CHU", OwnerId: manager.id });

  test("is seen by who sees the insight", () => {
    const hidden = insight();
    const open = forEveryone();
    for (const Insight__c of [hidden, open]) {
      manager.insert("Insight_Account__c", {
        Insight__c,
        Account__c: account,
        Impact__c: "Threat"
      });
    }
    const found = (who: Person) =>
      who.query(`SELECT Insight__c FROM Insight_Account__c WHERE Account__c = '${account}'`);
    assert.equal(found(manager).length, 2);
    assert.deepEqual(
      found(colleague).map((row) => row.Insight__c),
      [open]
    );
  });

  test("names its account, which can still be deleted", () => {
    const Insight__c = insight();
    assert.deepEqual(manager.refusedInsert("Insight_Account__c", { Insight__c }).fields, [
      "Account__c"
    ]);
    const gone = org.as("admin").insert("Account", { Name: "Gone", OwnerId: manager.id });
    const id = manager.insert("Insight_Account__c", { Insight__c, Account__c: gone });
    org.as("admin").delete(gone);
    manager.update("Insight_Account__c", { Id: id, Impact__c: "To Watch" });
  });
});
