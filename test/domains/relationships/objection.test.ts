import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Relationships_Edit"] });
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");

const account = admin.insert("Account", { Name: "CHU de Valmont" });
const contact = (values: FieldValues = {}) =>
  admin.insert("Contact", { LastName: "Vasseur", AccountId: account, ...values });
const assessed = { Influence__c: "High", Support__c: "Opposed", Decision_Circle__c: "Consulted" };
const stakeholder = (person: string, values: FieldValues = {}) =>
  admin.insert("Account_Stakeholder__c", { Account__c: account, Contact__c: person, ...values });
const link = (from: string, to: string, kind: string) =>
  admin.insert("Stakeholder_Link__c", {
    From_Stakeholder__c: from,
    To_Stakeholder__c: to,
    Kind__c: kind
  });
const stored = (id: string) => {
  const fields = [...Object.keys(assessed), "Assessed_On__c", "Review_By__c"];
  const row = admin.read("Account_Stakeholder__c", id, ...fields);
  return fields.map((field) => row[field]);
};
const kinds = () =>
  admin.query("SELECT Kind__c FROM Stakeholder_Link__c ORDER BY Kind__c").map((row) => row.Kind__c);
const message =
  "This person objected to profiling: leave influence, support and decision circle empty.";

describe("ticking the objection on a contact", () => {
  test("empties every assessment of the person and its dates, in every account and scope", () => {
    const person = contact();
    const other = admin.insert("Account", { Name: "Université d’Aurore" });
    const ids = [
      stakeholder(person, assessed),
      stakeholder(person, { ...assessed, Account__c: other })
    ];
    const untouched = stakeholder(contact(), assessed);
    admin.update("Contact", { Id: person, Objected_To_Profiling__c: true });
    for (const id of ids) assert.deepEqual(stored(id), [null, null, null, null, null]);
    assert.equal(stored(untouched)[1], "Opposed");
  });

  test("works for 200 contacts in one call", async () => {
    const people = Array.from({ length: 200 }, (_, index) => contact({ FirstName: `N${index}` }));
    const ids = people.map((person) => stakeholder(person, assessed));
    const records = people.map((id) => ({
      attributes: { type: "Contact" },
      id,
      Objected_To_Profiling__c: true
    }));
    const body = { allOrNone: true, records };
    const { text } = await org.test.ask("admin", "PATCH", "/composite/sobjects", body);
    assert.doesNotMatch(text, /"success":false/);
    for (const id of ids) assert.deepEqual(stored(id), [null, null, null, null, null]);
  });

  test("removes links of influence and conflict from and to the person, and keeps reporting lines", () => {
    const person = contact();
    const [boss, one, two] = [contact(), person, contact()].map((each) => stakeholder(each));
    assert.ok(boss && one && two);
    link(one, boss, "Reports To");
    link(one, two, "In Conflict With");
    link(two, one, "Influences");
    link(two, boss, "Influences");
    admin.update("Contact", { Id: person, Objected_To_Profiling__c: true });
    assert.deepEqual(kinds(), ["Reports To", "Influences"]);
    const opinion = { From_Stakeholder__c: two, To_Stakeholder__c: one, Kind__c: "Influences" };
    assert.deepEqual(admin.refusedInsert("Stakeholder_Link__c", opinion).fields, ["Kind__c"]);
  });
});

describe("influence and support of whoever objected", () => {
  const person = contact({ Objected_To_Profiling__c: true });
  const id = stakeholder(person, { Function__c: "Clinician" });
  const path = `/sobjects/Account_Stakeholder__c/${id}`;

  test("may be known as a person without an assessment", () => {
    const row = admin.read("Account_Stakeholder__c", id, "Has_Objected__c", "Function__c");
    assert.deepEqual([row.Has_Objected__c, row.Function__c], [true, "Clinician"]);
  });

  test("cannot be inserted, updated, or brought in by choosing the contact later", () => {
    const values = { Account__c: account, Contact__c: person };
    for (const [field, value] of Object.entries(assessed)) {
      const row = { ...values, [field]: value };
      assert.equal(admin.refusedInsert("Account_Stakeholder__c", row).message, message);
      const change = { Id: id, [field]: value };
      assert.equal(admin.refusedUpdate("Account_Stakeholder__c", change).message, message);
    }
    const named = stakeholder(contact(), assessed);
    const change = { Id: named, Contact__c: person };
    assert.equal(admin.refusedUpdate("Account_Stakeholder__c", change).message, message);
  });

  test("cannot be written by REST, collections, trees, UI API or GraphQL", async () => {
    const row = { attributes: { type: "Account_Stakeholder__c" }, id, Support__c: "Sponsor" };
    const mutation = `mutation { uiapi(input: {allOrNone: true}) { Account_Stakeholder__cUpdate(
      input: {Id: "${id}", Account_Stakeholder__c: {Support__c: "Sponsor"}}) { success } } }`;
    const born = {
      attributes: { type: "Account_Stakeholder__c", referenceId: "one" },
      Account__c: account,
      Contact__c: person,
      Support__c: "Sponsor"
    };
    const answers = await Promise.all([
      org.test.ask("admin", "PATCH", path, { Support__c: "Sponsor" }),
      org.test.ask("admin", "PATCH", "/composite/sobjects", { allOrNone: true, records: [row] }),
      org.test.ask("admin", "POST", "/composite/tree/Account_Stakeholder__c", { records: [born] }),
      org.test.ask("admin", "PATCH", `/ui-api/records/${id}`, {
        fields: { Support__c: "Sponsor" }
      }),
      org.test.ask("admin", "POST", "/graphql", { query: mutation })
    ]);
    for (const { text } of answers) assert.match(text, /This person objected to profiling/);
    assert.deepEqual(stored(id), [null, null, null, null, null]);
  });

  test("cannot be loaded by Bulk API 2.0", async () => {
    const job = { object: "Account_Stakeholder__c", operation: "update", lineEnding: "LF" };
    const made = await org.test.ask<{ id: string }>("admin", "POST", "/jobs/ingest", job);
    const url = `/services/data/v68.0/jobs/ingest/${made.body.id}`;
    const payload = `Id,Support__c\n${id},Sponsor\n`;
    await org.test.send("admin", {
      method: "PUT",
      url: `${url}/batches`,
      headers: { "content-type": "text/csv" },
      payload
    });
    await org.test.ask("admin", "PATCH", url, { state: "UploadComplete" });
    const failed = await org.test.ask("admin", "GET", `${url}/failedResults`);
    assert.match(failed.text, /This person objected to profiling/);
  });
});

describe("deleting a contact", () => {
  test("removes the person's assessments, with links and coverage, and nobody else's", () => {
    const person = contact();
    const [gone, kept] = [stakeholder(person, assessed), stakeholder(contact(), assessed)];
    admin
      .query("SELECT Id FROM Stakeholder_Link__c")
      .forEach((row) => admin.delete(String(row.Id)));
    link(kept, gone, "Influences");
    link(gone, kept, "Influences");
    admin.insert("Relationship_Coverage__c", { Stakeholder__c: gone, Colleague__c: admin.id });
    admin.delete(person);
    const left = admin.query(
      `SELECT Id FROM Account_Stakeholder__c WHERE Id IN ('${gone}', '${kept}')`
    );
    assert.deepEqual(
      left.map((row) => row.Id),
      [kept]
    );
    assert.deepEqual(kinds(), []);
    assert.deepEqual(admin.query("SELECT Id FROM Relationship_Coverage__c"), []);
  });
});
