import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Access } from "../../src/org.ts";
import { openSampleOrg } from "../records/sample-org.ts";
import type { Person, SampleOrg } from "../records/sample-org.ts";

function visible(
  org: SampleOrg,
  person: Person,
  object: string,
  use: keyof Access = "visibleRows"
) {
  const fragment = (org.as(person).access[use] as Access["visibleRows"])(object, "t");
  return org.database
    .prepare(`SELECT t."Id" FROM "${object}" t WHERE ${fragment?.sql ?? "1"} ORDER BY t."Id"`)
    .pluck()
    .all(...(fragment?.params ?? [])) as string[];
}

describe("object and field permissions", () => {
  const org = openSampleOrg();

  test("a deployed custom field is visible to nobody, administrators included, until granted", () => {
    const { access } = org.as("admin");
    assert.deepEqual(access.field("Negotiation__c", "Due__c"), { read: false, edit: false });
    assert.equal(access.object("Negotiation__c").read, true, "Modify All Data opens the object");
    assert.equal(org.as("manager").access.object("Negotiation__c").read, false);
  });

  test("required, master-detail, name and system fields come with the object", () => {
    const { access } = org.as("admin");
    assert.equal(access.field("Line__c", "Price__c").edit, true);
    assert.equal(access.field("Line__c", "Negotiation__c").edit, true);
    assert.deepEqual(access.field("Line__c", "CreatedDate"), { read: true, edit: false });
    assert.deepEqual(org.as("manager").access.field("Line__c", "Price__c"), {
      read: false,
      edit: false
    });
  });

  test("the standard profiles hold standard objects with their standard fields", () => {
    const { access } = org.as("contributor");
    assert.equal(access.object("Account").edit, true);
    assert.equal(access.object("Product2").edit, false);
    assert.deepEqual(access.field("Account", "Industry"), { read: true, edit: true });
    assert.deepEqual(access.field("Product2", "Description"), { read: true, edit: false });
    assert.equal(access.hasSystemPermission("ModifyAllData"), false);
    assert.equal(org.as("admin").access.hasSystemPermission("ModifyAllData"), true);
  });

  test("sets add up; formula and roll-up fields are never editable", () => {
    org.grant("Negotiation__c", ["manager"], { write: false });
    assert.equal(org.as("manager").access.object("Negotiation__c").edit, false);
    org.grant("Negotiation__c", ["manager"], { except: ["Walk_Away__c"] });
    const { access } = org.as("manager");
    assert.equal(access.object("Negotiation__c").edit, true);
    assert.deepEqual(access.field("negotiation__c", "due__c"), { read: true, edit: true });
    assert.deepEqual(access.field("Negotiation__c", "Walk_Away__c"), { read: true, edit: false });
    assert.deepEqual(access.field("Negotiation__c", "Total__c"), { read: true, edit: false });
  });

  test("an assignment made through the API counts at once, and so does its end", () => {
    const set = org.database
      .prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Negotiation__c_manager'`)
      .pluck()
      .get() as string;
    const session = org.as("contributor");
    assert.equal(session.access.object("Negotiation__c").read, false);
    const values = { AssigneeId: org.idOf("contributor"), PermissionSetId: set };
    const id = org.add("admin", "PermissionSetAssignment", values);
    assert.equal(session.access.object("Negotiation__c").read, true);
    assert.throws(() => org.add("admin", "PermissionSetAssignment", values), /DUPLICATE_VALUE/);
    assert.throws(
      () => org.add("manager", "PermissionSetAssignment", values),
      /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY/
    );
    org.records.delete(org.as("admin"), [id], { allOrNone: true });
    assert.equal(session.access.object("Negotiation__c").read, false);
  });
});

describe("sharing", () => {
  const org = openSampleOrg();
  const people = ["manager", "colleague", "director", "contributor"] as const;
  org.grant("Negotiation__c", people);
  org.grant("Line__c", people);
  const mine = org.add("manager", "Account", { Name: "Mine" });
  const theirs = org.add("colleague", "Account", { Name: "Theirs" });
  const negotiation = org.add("manager", "Negotiation__c", { Account__c: mine });
  const line = org.add("manager", "Line__c", { Negotiation__c: negotiation, Price__c: 1 });

  test("private rows: the owner, superiors, and who sees all data", () => {
    assert.deepEqual(visible(org, "manager", "Account"), [mine]);
    assert.deepEqual(visible(org, "colleague", "Account"), [theirs]);
    assert.deepEqual(visible(org, "director", "Account"), [mine, theirs]);
    assert.deepEqual(visible(org, "contributor", "Account"), []);
    assert.deepEqual(visible(org, "admin", "Account"), [mine, theirs]);
  });

  test("details follow their masters, three levels up", () => {
    for (const object of ["Offer__c", "Offer_Line__c"]) org.grant(object, people);
    const offer = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
    const third = org.add("manager", "Offer_Line__c", { Offer__c: offer, Price__c: 1 });
    assert.deepEqual(visible(org, "director", "Offer_Line__c"), [third]);
    assert.deepEqual(visible(org, "colleague", "Offer_Line__c"), []);
    assert.deepEqual(visible(org, "director", "Line__c"), [line]);
    assert.deepEqual(visible(org, "colleague", "Line__c"), []);
    assert.deepEqual(visible(org, "manager", "Line__c", "editableRows"), [line]);
  });

  test("a share opens reading or editing, and what hangs below", () => {
    const share = (level: string) =>
      org.add("manager", "AccountShare", {
        AccountId: mine,
        UserOrGroupId: org.idOf("colleague"),
        AccountAccessLevel: level
      });
    const read = share("Read");
    assert.deepEqual(visible(org, "colleague", "Line__c"), [line]);
    assert.deepEqual(visible(org, "colleague", "Line__c", "editableRows"), []);
    const refused = () =>
      org.add("colleague", "Line__c", { Negotiation__c: negotiation, Price__c: 1 });
    assert.throws(refused, /INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/);
    share("Edit");
    assert.deepEqual(visible(org, "colleague", "Line__c", "editableRows"), [line]);
    assert.deepEqual(visible(org, "colleague", "Account", "deletableRows"), [theirs]);
    assert.throws(
      () =>
        org.add("colleague", "AccountShare", {
          AccountId: mine,
          UserOrGroupId: org.idOf("contributor"),
          AccountAccessLevel: "Read"
        }),
      /INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/
    );
    assert.equal(visible(org, "colleague", "AccountShare").length, 2);
    assert.deepEqual(visible(org, "contributor", "AccountShare"), []);
    assert.deepEqual(visible(org, "colleague", "AccountShare", "deletableRows"), []);
    org.records.delete(org.as("manager"), [read], { allOrNone: true });
  });

  test("a lookup cannot point at what the user cannot see", () => {
    const contact = (account: string) =>
      org.records.insert(
        org.as("contributor"),
        "Contact",
        [{ LastName: "Spy", AccountId: account }],
        { allOrNone: true }
      )[0];
    assert.equal(
      contact(mine)?.errors[0]?.statusCode,
      "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"
    );
  });

  test("contacts follow their account; without one they are their owner's", () => {
    const onMine = org.add("manager", "Contact", { LastName: "Durand", AccountId: mine });
    const alone = org.add("contributor", "Contact", { LastName: "Seul" });
    assert.deepEqual(visible(org, "director", "Contact"), [onMine]);
    assert.deepEqual(visible(org, "contributor", "Contact"), [alone]);
  });

  test("an opportunity opens its account for reading", () => {
    org.records.insert(
      org.as("admin"),
      "Opportunity",
      [
        {
          Name: "Deal",
          StageName: "Prospecting",
          CloseDate: "2027-01-01",
          AccountId: theirs,
          OwnerId: org.idOf("contributor")
        }
      ],
      { allOrNone: true }
    );
    assert.deepEqual(visible(org, "contributor", "Account"), [theirs]);
    assert.deepEqual(visible(org, "contributor", "Account", "editableRows"), []);
  });

  test("a share may open the account's opportunities", () => {
    const account = org.add("manager", "Account", { Name: "With deals" });
    const values = { Name: "Deal", StageName: "Prospecting", CloseDate: "2027-01-01" };
    const deal = org.add("manager", "Opportunity", { ...values, AccountId: account });
    const share = (level: string) =>
      org.add("manager", "AccountShare", {
        AccountId: account,
        UserOrGroupId: org.idOf("colleague"),
        AccountAccessLevel: "Read",
        OpportunityAccessLevel: level
      });
    share("None");
    assert.deepEqual(visible(org, "colleague", "Opportunity"), []);
    share("Read");
    assert.deepEqual(visible(org, "colleague", "Opportunity"), [deal]);
    assert.deepEqual(visible(org, "colleague", "Opportunity", "editableRows"), []);
  });

  test("an account's share opens its contracts at the account's level", () => {
    const account = org.add("manager", "Account", { Name: "CHU" });
    const contract = org.add("manager", "Contract", { AccountId: account });
    assert.deepEqual(visible(org, "colleague", "Contract"), []);
    org.add("manager", "AccountShare", {
      AccountId: account,
      UserOrGroupId: org.idOf("colleague"),
      AccountAccessLevel: "Read",
      OpportunityAccessLevel: "None"
    });
    assert.deepEqual(visible(org, "colleague", "Contract"), [contract]);
    assert.deepEqual(visible(org, "colleague", "Contract", "editableRows"), []);
  });

  test("catalogue and people are readable by all", () => {
    org.add("admin", "Product2", { Name: "Atlas" });
    assert.equal(visible(org, "contributor", "Product2").length, 1);
    assert.equal(visible(org, "contributor", "User").length, 6);
  });
});
