import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({
  admin: ["Relationships_Edit", "Renewals_Edit", "Consortia_Edit"]
});
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");

const account = admin.insert("Account", { Name: "CHU de Valmont" });
const other = admin.insert("Account", { Name: "Consortium Aurore" });
const negotiation = admin.insert("Renewal_Negotiation__c", { Name: "2027", Account__c: account });
const elsewhere = admin.insert("Renewal_Negotiation__c", { Name: "2027", Account__c: other });
const deal = admin.insert("Consortium_Deal__c", { Name: "Aurore 2027", Account__c: other });
const contact = (values: FieldValues = {}) =>
  admin.insert("Contact", { LastName: "Delacroix", AccountId: other, ...values });
const role = (values: FieldValues = {}): FieldValues => ({
  Account__c: account,
  Placeholder_Role__c: "Pharmacist",
  ...values
});
const stakeholder = (values: FieldValues = {}) =>
  admin.insert("Account_Stakeholder__c", role(values));

describe("a stakeholder", () => {
  test("is a contact, of this account or of another one, or a role nobody is known for", () => {
    const person = contact({ FirstName: "Hélène", LastName: "Delacroix-Morel" });
    const known = stakeholder({ Placeholder_Role__c: null, Contact__c: person });
    const name = (id: string) =>
      admin.read("Account_Stakeholder__c", id, "Person_Name__c").Person_Name__c;
    assert.equal(name(known), "Hélène Delacroix-Morel");
    assert.equal(name(stakeholder()), "Pharmacist ?");
  });

  test("is never both nor neither", () => {
    const wrong: FieldValues[] = [{ Contact__c: contact() }, { Placeholder_Role__c: null }];
    for (const values of wrong) {
      const { statusCode, fields } = admin.refusedInsert("Account_Stakeholder__c", role(values));
      assert.equal(statusCode, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
      assert.deepEqual(fields, ["Contact__c"]);
    }
  });

  test("is assessed for the account, one negotiation or one deal, with exactly that one named", () => {
    stakeholder({ Scope__c: "Negotiation", Negotiation__c: negotiation });
    stakeholder({ Scope__c: "Deal", Deal__c: deal });
    const wrong: [FieldValues, string][] = [
      [{ Scope__c: "Account", Negotiation__c: negotiation }, "Negotiation__c"],
      [{ Scope__c: "Negotiation" }, "Negotiation__c"],
      [{ Scope__c: "Negotiation", Negotiation__c: elsewhere }, "Negotiation__c"],
      [{ Scope__c: "Negotiation", Negotiation__c: negotiation, Deal__c: deal }, "Deal__c"],
      [{ Scope__c: "Deal" }, "Deal__c"]
    ];
    for (const [values, field] of wrong) {
      assert.deepEqual(admin.refusedInsert("Account_Stakeholder__c", role(values)).fields, [field]);
    }
  });

  test("is described in closed neutral words only", () => {
    for (const field of ["Influence__c", "Support__c", "Decision_Circle__c", "Buying_Role__c"]) {
      const { statusCode } = admin.refusedInsert(
        "Account_Stakeholder__c",
        role({ [field]: "Enemy" })
      );
      assert.equal(statusCode, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", field);
    }
  });

  test("is assessed once for each contact, account and scope", () => {
    const values = { Placeholder_Role__c: null, Contact__c: contact() };
    stakeholder(values);
    stakeholder({ ...values, Scope__c: "Negotiation", Negotiation__c: negotiation });
    stakeholder({ ...values, Account__c: other });
    const { statusCode } = admin.refusedInsert("Account_Stakeholder__c", role(values));
    assert.equal(statusCode, "DUPLICATE_VALUE");
  });
});

describe("an assessment", () => {
  const dates = (id: string) => {
    const fields = ["Assessed_On__c", "Review_By__c", "Is_Expired__c"];
    const row = admin.read("Account_Stakeholder__c", id, ...fields);
    return [row.Assessed_On__c, row.Review_By__c, row.Is_Expired__c];
  };

  test("is dated when it is made and has a review day; without one there are no dates", () => {
    assert.deepEqual(dates(stakeholder()), [null, null, false]);
    assert.deepEqual(dates(stakeholder({ Assessed_On__c: "2026-01-01" })), [null, null, false]);
    const today = dates(stakeholder({ Support__c: "Neutral" }));
    assert.deepEqual(today, ["2026-11-24", "2027-05-23", false]);
  });

  test("keeps the days somebody chose", () => {
    const chosen = { Assessed_On__c: "2026-10-01", Review_By__c: "2026-11-23" };
    const id = stakeholder({ Influence__c: "High", ...chosen });
    assert.deepEqual(dates(id), ["2026-10-01", "2026-11-23", true]);
    admin.update("Account_Stakeholder__c", { Id: id, Function__c: "Librarian" });
    assert.deepEqual(dates(id), ["2026-10-01", "2026-11-23", true]);
  });

  test("is dated again when it changes, and its review with it", () => {
    const id = stakeholder({ Influence__c: "High", Assessed_On__c: "2026-06-01" });
    assert.deepEqual(dates(id), ["2026-06-01", "2026-11-28", false]);
    admin.update("Account_Stakeholder__c", { Id: id, Influence__c: "Low" });
    assert.deepEqual(dates(id), ["2026-11-24", "2027-05-23", false]);
  });

  test("expires the day after its review day", () => {
    const id = stakeholder({ Support__c: "Reserved", Review_By__c: "2026-11-25" });
    org.today("2026-11-25");
    assert.equal(dates(id)[2], false);
    org.today("2026-11-26");
    assert.equal(dates(id)[2], true);
    org.today("2026-11-24");
  });

  test("is not made in the future nor reviewed before it was made", () => {
    const wrong: [FieldValues, string][] = [
      [{ Influence__c: "Low", Assessed_On__c: "2026-11-25" }, "Assessed_On__c"],
      [
        { Influence__c: "Low", Assessed_On__c: "2026-11-20", Review_By__c: "2026-11-19" },
        "Review_By__c"
      ]
    ];
    for (const [values, field] of wrong) {
      assert.deepEqual(admin.refusedInsert("Account_Stakeholder__c", role(values)).fields, [field]);
    }
  });
});
