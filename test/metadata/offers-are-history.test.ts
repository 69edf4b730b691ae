import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import { OrgWithObjects } from "./org-with-objects.ts";

const org = await OrgWithObjects.open("Renewals_Edit");
after(() => org.close());

const account = org.insert("Account", { Name: "CHU de Valmont" });
const product = org.insert("Product2", { Name: "ClinAssist" });
let negotiation = "";
let line = "";

beforeEach(() => {
  negotiation = org.insert("Renewal_Negotiation__c", { Name: "2027", Account__c: account });
  line = org.insert("Negotiation_Line__c", lineValues(negotiation));
});

function lineValues(of: string) {
  return { Negotiation__c: of, Product__c: product, Base_Price__c: 1000 };
}

function draft(side = "Ours"): string {
  return org.insert("Negotiation_Offer__c", {
    Negotiation__c: negotiation,
    Round__c: 1,
    Side__c: side
  });
}

function priced(offer: string): string {
  return org.insert("Offer_Line__c", {
    Offer__c: offer,
    Negotiation_Line__c: line,
    Product__c: product,
    Base_Price__c: 1000,
    Price__c: 1040
  });
}

function made(side = "Ours"): { offer: string; offerLine: string } {
  const offer = draft(side);
  const offerLine = priced(offer);
  setStatus(offer, side === "Ours" ? "Sent" : "Received");
  return { offer, offerLine };
}

function setStatus(offer: string, status: string): void {
  org.update("Negotiation_Offer__c", { Id: offer, Status__c: status });
}

function refusedStatus(offer: string, status: string): void {
  const { fields } = org.refusedUpdate("Negotiation_Offer__c", { Id: offer, Status__c: status });
  assert.deepEqual(fields, ["Status__c"]);
}

describe("an offer on its way", () => {
  test("is saved as draft, gets its lines, and is sent: totals stand", () => {
    const { offer } = made();
    const [row] = org.query(
      `SELECT Status__c, Total_Amount__c, Base_Amount__c, Change_Percent__c, Line_Count__c
       FROM Negotiation_Offer__c WHERE Id = '${offer}'`
    );
    const { attributes, ...values } = row ?? {};
    assert.ok(attributes);
    assert.deepEqual(values, {
      Status__c: "Sent",
      Total_Amount__c: 1040,
      Base_Amount__c: 1000,
      Change_Percent__c: 4,
      Line_Count__c: 1
    });
  });

  test("cannot begin as sent, nor leave draft without lines", () => {
    const values = { Negotiation__c: negotiation, Round__c: 1, Side__c: "Ours", Status__c: "Sent" };
    const { fields } = org.refusedInsert("Negotiation_Offer__c", values);
    assert.deepEqual(fields, ["Status__c"]);
    refusedStatus(draft(), "Sent");
  });

  test("is sent when ours and received when theirs", () => {
    const ours = draft("Ours");
    priced(ours);
    refusedStatus(ours, "Received");
    refusedStatus(ours, "Accepted");
    setStatus(ours, "Sent");
    const theirs = draft("Theirs");
    priced(theirs);
    refusedStatus(theirs, "Sent");
    setStatus(theirs, "Received");
  });

  test("ends accepted, declined or expired, once", () => {
    for (const end of ["Accepted", "Declined", "Expired"]) {
      const { offer } = made("Theirs");
      refusedStatus(offer, "Draft");
      setStatus(offer, end);
      for (const other of ["Draft", "Received", "Sent"]) refusedStatus(offer, other);
    }
  });

  test("prices lines of its own negotiation only", () => {
    const other = org.insert("Renewal_Negotiation__c", { Name: "Other", Account__c: account });
    const { fields } = org.refusedInsert("Offer_Line__c", {
      Offer__c: draft(),
      Negotiation_Line__c: org.insert("Negotiation_Line__c", lineValues(other)),
      Product__c: product,
      Base_Price__c: 0,
      Price__c: 0
    });
    assert.deepEqual(fields, ["Negotiation_Line__c"]);
  });
});

describe("an offer made", () => {
  for (const [field, value] of Object.entries({
    Round__c: 2,
    Side__c: "Theirs",
    Package__c: "B",
    Offer_Date__c: "2020-01-01",
    Valid_Until__c: "2099-01-01",
    Term_Start_Date__c: "2027-01-01",
    Term_End_Date__c: "2027-12-31",
    Year_Count__c: 2,
    Extra_Value_Amount__c: 10,
    Offer_External_Id__c: "other"
  })) {
    test(`keeps its ${field}`, () => {
      const { message } = org.refusedUpdate("Negotiation_Offer__c", {
        Id: made().offer,
        [field]: value
      });
      assert.match(message, /history/);
    });
  }

  test("takes a note", () => {
    org.update("Negotiation_Offer__c", { Id: made().offer, Note__c: "Said by telephone" });
  });

  test("takes no line, changes none and loses none", () => {
    const { offer, offerLine } = made();
    const values = { Offer__c: offer, Product__c: product, Base_Price__c: 0, Price__c: 0 };
    assert.match(org.refusedInsert("Offer_Line__c", values).message, /history/);
    const change = { Id: offerLine, Price__c: 1 };
    assert.match(org.refusedUpdate("Offer_Line__c", change).message, /history/);
    assert.match(org.refusedDelete(offerLine).message, /history/);
  });

  for (const field of [
    "Product__c",
    "Base_Price__c",
    "Price__c",
    "Year_2_Price__c",
    "Path_Uplift_Percent__c",
    "Cap_Percent__c",
    "Free_Content_Amount__c"
  ])
    test(`keeps the ${field} of its lines`, () => {
      const other = field === "Product__c" ? org.insert("Product2", { Name: "Other" }) : 3;
      const change = { Id: made().offerLine, [field]: other };
      assert.match(org.refusedUpdate("Offer_Line__c", change).message, /history/);
    });

  test("cannot be deleted, whatever became of it", () => {
    const { offer } = made();
    assert.match(org.refusedDelete(offer).message, /history/);
    setStatus(offer, "Declined");
    assert.match(org.refusedDelete(offer).message, /history/);
    const [row] = org.query(
      `SELECT Sent_Offer_Count__c FROM Renewal_Negotiation__c WHERE Id = '${negotiation}'`
    );
    assert.equal(row?.Sent_Offer_Count__c, 1);
  });

  test("outlives the negotiation line it priced", () => {
    const { offerLine } = made();
    org.delete(line);
    const [row] = org.query(
      `SELECT Negotiation_Line__c, Price__c FROM Offer_Line__c WHERE Id = '${offerLine}'`
    );
    assert.equal(row?.Negotiation_Line__c, null);
    assert.equal(row.Price__c, 1040);
  });
});

test("a draft and its lines can be thrown away", () => {
  const offer = draft();
  org.delete(priced(offer));
  priced(offer);
  org.delete(offer);
  assert.equal(org.query(`SELECT Id FROM Offer_Line__c WHERE Offer__c = '${offer}'`).length, 0);
});
