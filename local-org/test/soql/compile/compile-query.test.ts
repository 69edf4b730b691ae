import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessOf, openFixture, USER_ID } from "../query-fixture.ts";
import { compiledSql } from "./compiled-sql.ts";

const fixture = openFixture();
const LIVE = '"t0"."IsDeleted" = 0';

function expectSql(soql: string, sql: string, parameters: unknown[] = []): void {
  assert.deepEqual(compiledSql(fixture, soql), { sql, parameters });
}

describe("the SQL of a query", () => {
  test("fields of one object", () =>
    expectSql(
      "SELECT Id, name FROM account WHERE Name = 'CHU' ORDER BY CreatedDate DESC",
      `SELECT "t0"."Id", "t0"."Id", "t0"."Name" FROM "Account" AS "t0" WHERE ("t0"."Name" = ? COLLATE NOCASE AND ${LIVE}) ORDER BY "t0"."CreatedDate" DESC`,
      ["CHU"]
    ));

  test("a parent is joined once, however often it is named", () =>
    expectSql(
      "SELECT Account.Name, Account.Phone FROM Contact WHERE Account.Name LIKE 'c%'",
      `SELECT "t0"."Id", "t1"."Id", "t1"."Name", "t1"."Phone" FROM "Contact" AS "t0" LEFT JOIN "Account" AS "t1" ON "t1"."Id" = "t0"."AccountId" WHERE ("t1"."Name" LIKE ? ESCAPE '\\' AND ${LIVE})`,
      ["c%"]
    ));

  test("an owner may be a user or a group", () =>
    expectSql(
      "SELECT Owner.Name FROM Renewal_Negotiation__c",
      `SELECT "t0"."Id", coalesce("t1"."Id", "t2"."Id"), CASE WHEN "t1"."Id" IS NOT NULL THEN ? WHEN "t2"."Id" IS NOT NULL THEN ? ELSE NULL END, coalesce(CASE WHEN "t1"."Id" IS NOT NULL THEN formula_value(?, ?, ?, "t1"."FirstName", "t1"."LastName") ELSE NULL END, "t2"."Name") FROM "Renewal_Negotiation__c" AS "t0" LEFT JOIN "User" AS "t1" ON "t1"."Id" = "t0"."OwnerId" LEFT JOIN "Group" AS "t2" ON "t2"."Id" = "t0"."OwnerId" WHERE ${LIVE}`,
      ["User", "Group", "User.Name#0", "2026-11-24T07:00:00.000Z", "Europe/Paris"]
    ));

  test("groups, aggregates and HAVING", () =>
    expectSql(
      "SELECT Phase__c, SUM(Due_Amount__c) FROM Renewal_Negotiation__c GROUP BY Phase__c HAVING COUNT(Id) > 1",
      `SELECT "t0"."Phase__c", sum("t0"."Due_Amount__c") FROM "Renewal_Negotiation__c" AS "t0" WHERE ${LIVE} GROUP BY "t0"."Phase__c" HAVING count("t0"."Id") > ?`,
      [1]
    ));

  test("a semi-join and its opposite", () => {
    const inner = `SELECT "t1"."Negotiation__c" FROM "Negotiation_Line__c" AS "t1" WHERE ("t1"."Negotiation__c" IS NOT NULL AND "t1"."Price__c" > ? AND "t1"."IsDeleted" = 0)`;
    const outer = `SELECT "t0"."Id", "t0"."Id" FROM "Renewal_Negotiation__c" AS "t0" WHERE`;
    const soql = (operator: string): string =>
      `SELECT Id FROM Renewal_Negotiation__c WHERE Id ${operator} (SELECT Negotiation__c FROM Negotiation_Line__c WHERE Price__c > 5)`;
    expectSql(soql("IN"), `${outer} ("t0"."Id" IN (${inner}) AND ${LIVE})`, [5]);
    expectSql(soql("NOT IN"), `${outer} (("t0"."Id" IN (${inner})) IS NOT TRUE AND ${LIVE})`, [5]);
  });

  test("sharing restricts the rows and each parent", () => {
    const access = accessOf({
      visibleRows: (object, alias) =>
        object === "Account" ? { sql: `${alias}.OwnerId = ?`, params: [USER_ID] } : undefined
    });
    assert.deepEqual(compiledSql(fixture, "SELECT Account.Name FROM Contact", access), {
      sql: `SELECT "t0"."Id", "t1"."Id", "t1"."Name" FROM "Contact" AS "t0" LEFT JOIN "Account" AS "t1" ON ("t1"."Id" = "t0"."AccountId" AND (t1.OwnerId = ?)) WHERE ${LIVE}`,
      parameters: [USER_ID]
    });
  });

  test("texts beyond ASCII fold on both sides", () =>
    expectSql(
      "SELECT Id FROM Account WHERE Name = 'Élan' ALL ROWS",
      'SELECT "t0"."Id", "t0"."Id" FROM "Account" AS "t0" WHERE fold("t0"."Name") = ?',
      ["élan"]
    ));

  test("a relative date is two bounds in the user's zone", () =>
    expectSql(
      "SELECT Id FROM Account WHERE CreatedDate = TODAY ALL ROWS",
      'SELECT "t0"."Id", "t0"."Id" FROM "Account" AS "t0" WHERE ("t0"."CreatedDate" >= ? AND "t0"."CreatedDate" < ?)',
      ["2026-11-23T23:00:00.000Z", "2026-11-24T23:00:00.000Z"]
    ));

  test("formulas nest with the values they read", () =>
    expectSql(
      "SELECT Id FROM Renewal_Negotiation__c WHERE Capped__c > 5 ALL ROWS",
      'SELECT "t0"."Id", "t0"."Id" FROM "Renewal_Negotiation__c" AS "t0" WHERE formula_value(?, ?, ?, formula_value(?, ?, ?, "t0"."Forecast_Amount__c", "t0"."Due_Amount__c"), "t0"."Cap_Percent__c") > ?',
      [
        "Renewal_Negotiation__c.Capped__c#1",
        "2026-11-24T07:00:00.000Z",
        "Europe/Paris",
        "Renewal_Negotiation__c.Renewal_Forecast__c#2",
        "2026-11-24T07:00:00.000Z",
        "Europe/Paris",
        5
      ]
    ));
});

describe("what no query can do", () => {
  const texts = [
    "\\'; DROP TABLE Account; --",
    `x" OR "1"="1`,
    "x\\' OR Name != \\'",
    "%_\\\\",
    "`x` --",
    "null\\u0000byte"
  ];

  test("values never reach the text of the SQL", () => {
    for (const text of texts) {
      for (const clause of [
        `Name = '${text}'`,
        `Name LIKE '${text}'`,
        `Name IN ('${text}', 'b')`
      ]) {
        const { sql } = compiledSql(fixture, `SELECT Id FROM Account WHERE ${clause}`);
        assert.match(sql, /^SELECT [\w", .]+ FROM "Account" AS "t0" WHERE [\w"., =?()'\\]+$/);
        assert.ok(!sql.includes("DROP") && !sql.includes("--"), sql);
        assert.doesNotThrow(() => fixture.database.prepare(sql));
      }
    }
  });

  test("a hostile value finds only itself", () => {
    fixture.insert("Account", { Name: "'; DROP TABLE Account; --", OwnerId: USER_ID });
    fixture.insert("Account", { Name: "other", OwnerId: USER_ID });
    const found = fixture.names(
      "SELECT Name FROM Account WHERE Name = '\\'; DROP TABLE Account; --'"
    );
    assert.deepEqual(found, ["'; DROP TABLE Account; --"]);
  });

  test("names are the schema's or refused", () => {
    for (const soql of [
      'SELECT "Id" FROM Account',
      "SELECT Id FROM Account; DROP TABLE Account",
      "SELECT Id FROM sqlite_master",
      "SELECT Id FROM _session",
      "SELECT Id AS x FROM Account",
      "SELECT Id FROM Account WHERE rowid = 1",
      "SELECT Id FROM Account ORDER BY (SELECT 1)"
    ])
      assert.throws(() => fixture.queries.query(fixture.session, soql), {
        name: "SalesforceError"
      });
  });
});

describe("indexes", () => {
  function plan(soql: string): string {
    const { sql, parameters } = compiledSql(fixture, soql);
    const rows = fixture.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    return rows.map((row) => (row as { detail: string }).detail).join("\n");
  }

  test("one row by its id, of 18 or 15 characters", () => {
    for (const id of ["001Lc000000001dIAA", "001Lc000000001d"])
      assert.match(
        plan(`SELECT Name FROM Account WHERE Id = '${id}'`),
        /^SEARCH t0 USING (INDEX|COVERING INDEX) sqlite_autoindex_Account_1 \(Id=\?\)/
      );
  });

  test("one row or several by external id, whatever their case", () => {
    const search =
      /^SEARCH t0 USING INDEX Renewal_Negotiation__c_External_Id__c \(External_Id__c=\?\)/;
    assert.match(plan("SELECT Id FROM Renewal_Negotiation__c WHERE External_Id__c = 'x'"), search);
    assert.match(
      plan("SELECT Id FROM Renewal_Negotiation__c WHERE External_Id__c IN ('x', 'y')"),
      search
    );
  });

  test("children by their parent", () =>
    assert.match(
      plan("SELECT Id FROM Negotiation_Line__c WHERE Negotiation__c = 'a00Lc000000001dIAA'"),
      /^SEARCH t0 USING INDEX Negotiation_Line__c_Negotiation__c/
    ));
});
