import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Session } from "../../src/org.ts";
import { accessOf, openFixture, sessionOf, USER_ID } from "./query-fixture.ts";

const fixture = openFixture();
const seen = fixture.insert("Account", { Name: "seen", OwnerId: USER_ID });
const unseen = fixture.insert("Account", { Name: "unseen", OwnerId: "005Lc0000000002IAA" });
const negotiation = fixture.insert("Renewal_Negotiation__c", {
  Name: "secret",
  Account__c: unseen,
  Due_Amount__c: 10,
  Forecast_Amount__c: 5,
  Cap_Percent__c: 10
});
fixture.insert("Renewal_Negotiation__c", { Name: "shared", Account__c: seen });
fixture.insert("Negotiation_Line__c", { Name: "line", Negotiation__c: negotiation });

const ownAccounts = sessionOf(
  accessOf({
    visibleRows: (object, alias) =>
      object === "Account" ? { sql: `"${alias}"."OwnerId" = ?`, params: [USER_ID] } : undefined
  })
);

function hiding(...hiddenFields: string[]): Session {
  return sessionOf(accessOf({ hiddenFields }));
}

describe("an object the user may not read", () => {
  const blind = sessionOf(accessOf({ hiddenObjects: ["Renewal_Negotiation__c", "Account"] }));
  for (const [soql, errorCode, message] of [
    [
      "SELECT Id FROM Renewal_Negotiation__c",
      "INVALID_TYPE",
      /sObject type 'Renewal_Negotiation__c' is not supported/
    ],
    [
      "SELECT Negotiation__r.Name FROM Negotiation_Line__c",
      "INVALID_FIELD",
      /Didn't understand relationship 'Negotiation__r'/
    ],
    [
      "SELECT Id FROM Negotiation_Line__c WHERE Negotiation__r.Name = 'x'",
      "INVALID_FIELD",
      /relationship 'Negotiation__r'/
    ],
    [
      "SELECT Id FROM Negotiation_Line__c WHERE Negotiation__c IN (SELECT Id FROM Renewal_Negotiation__c)",
      "INVALID_TYPE",
      /is not supported/
    ],
    [
      "SELECT (SELECT Id FROM Renewal_Negotiations__r) FROM Account",
      "INVALID_TYPE",
      /'Account' is not supported/
    ]
  ] as const)
    test(`is as if absent: ${soql}`, () =>
      assert.throws(() => fixture.queries.query(blind, soql), { errorCode, message }));

  test("as a child list too", () => {
    const noLines = sessionOf(accessOf({ hiddenObjects: ["Negotiation_Line__c"] }));
    assert.throws(
      () =>
        fixture.queries.query(
          noLines,
          "SELECT (SELECT Id FROM Negotiation_Lines__r) FROM Renewal_Negotiation__c"
        ),
      {
        errorCode: "INVALID_TYPE",
        message: /Didn't understand relationship 'Negotiation_Lines__r'/
      }
    );
  });
});

describe("a field the user may not read", () => {
  const session = hiding("Renewal_Negotiation__c.Due_Amount__c");
  for (const clause of [
    "SELECT Due_Amount__c FROM Renewal_Negotiation__c",
    "SELECT Id FROM Renewal_Negotiation__c WHERE Due_Amount__c > 0",
    "SELECT Id FROM Renewal_Negotiation__c ORDER BY Due_Amount__c",
    "SELECT SUM(Due_Amount__c) FROM Renewal_Negotiation__c",
    "SELECT COUNT(Id) FROM Renewal_Negotiation__c GROUP BY Due_Amount__c",
    "SELECT Name FROM Renewal_Negotiation__c GROUP BY Name HAVING MAX(Due_Amount__c) > 0",
    "SELECT FORMAT(Due_Amount__c) FROM Renewal_Negotiation__c",
    "SELECT Negotiation__r.Due_Amount__c FROM Negotiation_Line__c",
    "SELECT Id FROM Negotiation_Line__c WHERE Negotiation__c IN (SELECT Id FROM Renewal_Negotiation__c WHERE Due_Amount__c > 0)",
    "SELECT (SELECT Due_Amount__c FROM Renewal_Negotiations__r) FROM Account"
  ])
    test(`is as if absent: ${clause}`, () =>
      assert.throws(() => fixture.queries.query(session, clause), {
        errorCode: "INVALID_FIELD",
        message: /No such column 'Due_Amount__c' on entity 'Renewal_Negotiation__c'/
      }));

  test("is left out of FIELDS(ALL)", () => {
    const [row] = fixture.rows("SELECT FIELDS(ALL) FROM Renewal_Negotiation__c LIMIT 1", session);
    assert.ok(!("Due_Amount__c" in (row as object)));
    assert.ok("Forecast_Amount__c" in (row as object));
  });

  test("still feeds a formula that the user may read", () =>
    assert.deepEqual(
      fixture.rows(
        "SELECT Renewal_Forecast__c, Capped__c FROM Renewal_Negotiation__c WHERE Name = 'secret'",
        session
      ),
      [{ Renewal_Forecast__c: 5, Capped__c: 5.5 }]
    ));

  test("hides the relationship of a lookup", () =>
    assert.throws(
      () =>
        fixture.queries.query(
          hiding("Renewal_Negotiation__c.Account__c"),
          "SELECT Account__r.Name FROM Renewal_Negotiation__c"
        ),
      { message: /Didn't understand relationship 'Account__r'/ }
    ));
});

describe("sharing", () => {
  test("limits rows, semi-joins and counts", () => {
    assert.deepEqual(fixture.names("SELECT Name FROM Account", ownAccounts), ["seen"]);
    assert.equal(fixture.queries.query(ownAccounts, "SELECT COUNT() FROM Account").totalSize, 1);
    assert.deepEqual(
      fixture.names(
        "SELECT Name FROM Renewal_Negotiation__c WHERE Account__c IN (SELECT Id FROM Account)",
        ownAccounts
      ),
      ["shared"]
    );
  });

  test("hides parents, as columns and as filters", () => {
    assert.deepEqual(
      fixture.rows(
        "SELECT Name, Account__r.Name FROM Renewal_Negotiation__c ORDER BY Name",
        ownAccounts
      ),
      [
        { Name: "secret", Account__r: null },
        { Name: "shared", Account__r: { Name: "seen" } }
      ]
    );
    const soql = "SELECT Name FROM Renewal_Negotiation__c WHERE Account__r.Name = 'unseen'";
    assert.deepEqual(fixture.names(soql, ownAccounts), []);
    assert.deepEqual(fixture.names(soql), ["secret"]);
  });

  test("does not stop a formula from reading a parent", () =>
    assert.deepEqual(
      fixture.rows(
        "SELECT Customer__c FROM Renewal_Negotiation__c WHERE Name = 'secret'",
        ownAccounts
      ),
      [{ Customer__c: "unseen ()" }]
    ));

  test("does not hold for the platform itself", () =>
    assert.equal(
      fixture.queries.query(ownAccounts, "SELECT Id FROM Account", { system: true }).totalSize,
      2
    ));
});
