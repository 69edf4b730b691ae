import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Market_Edit"] }, ["market"]);
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");

const account = admin.insert("Account", { Name: "CHU de Valmont" });
const product = admin.insert("Product2", { Name: "ClinAssist" });
const rival = admin.insert("Competitor_Product__c", {
  Name: "MedReply",
  Competitor__c: "Rival Press"
});
const contract = admin.insert("Contract", {
  AccountId: account,
  StartDate: "2026-01-01",
  ContractTerm: 12
});

let units = 0;
function cell(values: FieldValues): FieldValues {
  units += 1;
  return {
    Account__c: account,
    Product__c: product,
    Buying_Unit__c: `Unit ${units}`,
    ...values
  };
}
const refusedFields = (values: FieldValues) =>
  admin.refusedInsert("Product_Position__c", cell(values)).fields;
const read = (values: FieldValues, field: string) =>
  admin.read("Product_Position__c", admin.insert("Product_Position__c", cell(values)), field)[
    field
  ];

describe("who holds the place", () => {
  test("starts unknown, checked today", () => {
    assert.equal(read({}, "Held_By__c"), "Unknown");
    assert.equal(read({}, "Checked_On__c"), "2026-11-24");
  });

  test("a competitor's product and contract end only where a competitor holds it", () => {
    const theirs = { Competitor_Product__c: rival, Incumbent_End_Date__c: "2027-06-30" };
    assert.equal(
      read({ Held_By__c: "Competitor", ...theirs }, "Competitor_Name__c"),
      "Rival Press"
    );
    for (const Held_By__c of ["Us", "In-House", "Nobody", "Unknown"]) {
      assert.deepEqual(refusedFields({ Held_By__c, Competitor_Product__c: rival }), [
        "Competitor_Product__c"
      ]);
      assert.deepEqual(refusedFields({ Held_By__c, Incumbent_End_Date__c: "2027-06-30" }), [
        "Incumbent_End_Date__c"
      ]);
    }
  });

  test("a competitor may hold it with a product nobody knows yet", () => {
    assert.equal(read({ Held_By__c: "Competitor" }, "Competitor_Name__c"), null);
  });

  test("our contract only where we hold it; nobody costs nothing", () => {
    assert.deepEqual(refusedFields({ Held_By__c: "Competitor", Contract__c: contract }), [
      "Contract__c"
    ]);
    assert.deepEqual(refusedFields({ Held_By__c: "Nobody", Spend_Amount__c: 1 }), [
      "Spend_Amount__c"
    ]);
    read({ Held_By__c: "Nobody", Spend_Amount__c: 0 }, "Id");
  });
});

describe("the contract end", () => {
  test("comes from our contract where we hold the place, else from the incumbent's date", () => {
    const end = (values: FieldValues) => read(values, "Contract_End_Date__c");
    assert.equal(end({ Held_By__c: "Us", Contract__c: contract }), "2026-12-31");
    assert.equal(end({ Held_By__c: "Us" }), null);
    assert.equal(
      end({ Held_By__c: "Competitor", Incumbent_End_Date__c: "2027-06-30" }),
      "2027-06-30"
    );
    assert.equal(end({ Held_By__c: "Nobody" }), null);
  });

  test("makes a dated hunting list: filtered, and sorted by the days that are left", () => {
    const theirs = (day: string) => ({ Held_By__c: "Competitor", Incumbent_End_Date__c: day });
    const days = ["2026-11-23", "2026-11-24", "2027-11-24", "2027-11-25"];
    for (const day of days) read({ ...theirs(day), Buying_Unit__c: `Hunt ${day}` }, "Id");
    const found = admin.query(
      `SELECT Buying_Unit__c, Days_To_Contract_End__c FROM Product_Position__c
       WHERE Held_By__c = 'Competitor' AND Buying_Unit__c LIKE 'Hunt%'
       AND Days_To_Contract_End__c >= 0 AND Days_To_Contract_End__c <= 365
       ORDER BY Days_To_Contract_End__c`
    );
    assert.deepEqual(
      found.map((row) => [row.Buying_Unit__c, row.Days_To_Contract_End__c]),
      [
        ["Hunt 2026-11-24", 0],
        ["Hunt 2027-11-24", 365]
      ]
    );
  });
});

describe("potential", () => {
  test("is compared with the price per unit of similar accounts", () => {
    const beds = { Unit_Basis__c: "Beds", Unit_Count__c: 1200, Reference_Price__c: 37.5 };
    assert.equal(read(beds, "Reference_Potential__c"), 45_000);
    assert.equal(read({ Unit_Basis__c: "FTE", Unit_Count__c: 10 }, "Reference_Potential__c"), null);
    assert.deepEqual(refusedFields({ Unit_Count__c: 1200 }), ["Unit_Basis__c"]);
    assert.deepEqual(refusedFields({ ...beds, Reference_Price__c: -1 }), ["Unit_Count__c"]);
  });

  test("left to win is what we do not have yet, never below nothing", () => {
    const open = (
      Held_By__c: string,
      Potential_Amount__c: number | null,
      Spend_Amount__c: number
    ) => read({ Held_By__c, Potential_Amount__c, Spend_Amount__c }, "Open_Potential__c");
    assert.equal(open("Us", 50_000, 30_000), 20_000);
    assert.equal(open("Us", 20_000, 30_000), 0);
    assert.equal(open("Competitor", 50_000, 30_000), 50_000);
    assert.equal(open("In-House", 50_000, 0), 50_000);
    assert.equal(open("Competitor", null, 30_000), null);
    assert.deepEqual(refusedFields({ Potential_Amount__c: -1 }), ["Potential_Amount__c"]);
    assert.deepEqual(refusedFields({ Spend_Amount__c: -1 }), ["Spend_Amount__c"]);
  });
});

describe("a cell of the whitespace", () => {
  const insert = (values: FieldValues) => admin.insert("Product_Position__c", cell(values));

  test("exists once for an account, product and buying unit, however it is written", () => {
    insert({ Buying_Unit__c: "Pharmacie centrale" });
    const again = admin.refusedInsert(
      "Product_Position__c",
      cell({ Buying_Unit__c: " PHARMACIE Centrale " })
    );
    assert.equal(again.statusCode, "DUPLICATE_VALUE");
    const whole = admin.insert("Account", { Name: "GHT" });
    insert({ Account__c: whole, Buying_Unit__c: null });
    const twice = admin.refusedInsert(
      "Product_Position__c",
      cell({ Account__c: whole, Buying_Unit__c: null })
    );
    assert.equal(twice.statusCode, "DUPLICATE_VALUE");
  });

  test("is another one for another product, account or unit, and can move", () => {
    const other = admin.insert("Product2", { Name: "PharmaBase" });
    insert({ Buying_Unit__c: "Urgences" });
    insert({ Buying_Unit__c: "Urgences", Product__c: other });
    const id = insert({ Buying_Unit__c: "Réanimation" });
    const clash = admin.refusedUpdate("Product_Position__c", {
      Id: id,
      Buying_Unit__c: "urgences"
    });
    assert.equal(clash.statusCode, "DUPLICATE_VALUE");
    admin.update("Product_Position__c", { Id: id, Buying_Unit__c: "Bloc" });
    insert({ Buying_Unit__c: "Réanimation" });
  });
});
