import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { QueryResult } from "../../src/org.ts";
import { accessOf, openFixture, sessionOf, USER_ID } from "./query-fixture.ts";

describe("records", () => {
  const fixture = openFixture();
  const account = fixture.insert("Account", { Name: "CHU de Valmont", OwnerId: USER_ID });
  const open = fixture.insert("Renewal_Negotiation__c", {
    Name: "Valmont",
    Account__c: account,
    OwnerId: USER_ID,
    Phase__c: "Open",
    Topics__c: "Price;Term",
    Due_Amount__c: 100,
    Forecast_Amount__c: 130,
    Cap_Percent__c: 3,
    Round__c: 2,
    Decision_Date__c: "2026-12-01",
    CreatedDate: "2026-11-23T23:30:00.000Z"
  });
  fixture.insert("Renewal_Negotiation__c", {
    Name: "alone",
    Phase__c: "Prepare",
    OwnerId: USER_ID
  });
  for (const [Name, Price__c] of [
    ["b", 20],
    ["a", 10.5],
    ["c", 0.1]
  ] as const)
    fixture.insert("Negotiation_Line__c", { Name, Price__c, Negotiation__c: open });
  const { rows, names, queries, session } = fixture;

  test("carry attributes, parents and children as the REST API does", () => {
    const soql =
      "select id, account__r.name, CreatedDate, (SELECT Name FROM Negotiation_Lines__r ORDER BY Name LIMIT 2) FROM Renewal_Negotiation__c WHERE Name = 'VALMONT'";
    const url = (type: string, id: string): string => `/services/data/v68.0/sobjects/${type}/${id}`;
    const [record] = queries.query(session, soql).records;
    assert.deepEqual(JSON.parse(JSON.stringify(record)), {
      attributes: { type: "Renewal_Negotiation__c", url: url("Renewal_Negotiation__c", open) },
      Id: open,
      Account__r: {
        attributes: { type: "Account", url: url("Account", account) },
        Name: "CHU de Valmont"
      },
      CreatedDate: "2026-11-23T23:30:00.000+0000",
      Negotiation_Lines__r: {
        totalSize: 2,
        done: true,
        records: ["a", "b"].map((Name, index) => ({
          attributes: {
            type: "Negotiation_Line__c",
            url: url(
              "Negotiation_Line__c",
              ["a01Lc000000001eIAA", "a01Lc000000001dIAA"][index] ?? ""
            )
          },
          Name
        }))
      }
    });
  });

  test("a missing parent and an empty child list are null", () =>
    assert.deepEqual(
      rows(
        "SELECT Account__r.Name, (SELECT Id FROM Negotiation_Lines__r) FROM Renewal_Negotiation__c WHERE Name = 'alone'"
      ),
      [{ Account__r: null, Negotiation_Lines__r: null }]
    ));

  test("formula fields read, filter, sort, group and sum", () => {
    assert.deepEqual(
      rows(
        "SELECT Renewal_Forecast__c, Capped__c, Customer__c, Seen_By__c FROM Renewal_Negotiation__c WHERE Capped__c = 103 ORDER BY Customer__c"
      ),
      [
        {
          Renewal_Forecast__c: 100,
          Capped__c: 103,
          Customer__c: "CHU de Valmont (Open)",
          Seen_By__c: "manager@local.entente"
        }
      ]
    );
    assert.deepEqual(
      rows(
        "SELECT Seen_By__c, SUM(Capped__c) total FROM Renewal_Negotiation__c GROUP BY Seen_By__c"
      ),
      [{ Seen_By__c: "manager@local.entente", total: 103 }]
    );
  });

  test("comparison counts null as unlike any value", () => {
    assert.deepEqual(
      names("SELECT Name FROM Renewal_Negotiation__c WHERE Round__c != 3 ORDER BY Name"),
      ["alone", "Valmont"]
    );
    assert.deepEqual(
      names("SELECT Name FROM Renewal_Negotiation__c WHERE NOT Round__c > 5 ORDER BY Name"),
      ["alone", "Valmont"]
    );
    assert.deepEqual(names("SELECT Name FROM Renewal_Negotiation__c WHERE Round__c = null"), [
      "alone"
    ]);
    assert.deepEqual(names("SELECT Name FROM Renewal_Negotiation__c WHERE Topics__c != ''"), [
      "Valmont"
    ]);
    assert.deepEqual(names("SELECT Name FROM Renewal_Negotiation__c WHERE Round__c < null"), []);
    assert.deepEqual(
      names("SELECT Name FROM Renewal_Negotiation__c WHERE Phase__c NOT IN ('open')"),
      ["alone"]
    );
  });

  test("INCLUDES asks for all of each value, EXCLUDES for none", () => {
    const named = (filter: string): unknown[] =>
      names(`SELECT Name FROM Renewal_Negotiation__c WHERE Topics__c ${filter} ORDER BY Name`);
    assert.deepEqual(named("INCLUDES ('Price;Term', 'Access')"), ["Valmont"]);
    assert.deepEqual(named("INCLUDES ('Price;Access')"), []);
    assert.deepEqual(named("EXCLUDES ('Price')"), ["alone"]);
    assert.deepEqual(named("INCLUDES ('Pri')"), []);
  });

  test("LIKE ignores case and knows escaped wildcards", () => {
    const percent = fixture.insert("Product2", { Name: "100% Élite_1" });
    const found = (pattern: string): number =>
      rows(`SELECT Id FROM Product2 WHERE Id = '${percent}' AND Name LIKE '${pattern}'`).length;
    assert.deepEqual(
      ["100\\% é%", "100%", "1__% élite\\_1", "100_ élite", "%\\_2", "100\\%"].map(found),
      [1, 1, 1, 0, 0, 0]
    );
  });

  test("nulls sort first upwards and last downwards, unless asked", () => {
    const sorted = (order: string): unknown[] =>
      names(`SELECT Name FROM Renewal_Negotiation__c ORDER BY Round__c ${order}`);
    assert.deepEqual(sorted(""), ["alone", "Valmont"]);
    assert.deepEqual(sorted("DESC"), ["Valmont", "alone"]);
    assert.deepEqual(sorted("ASC NULLS LAST"), ["Valmont", "alone"]);
    assert.deepEqual(sorted("DESC NULLS FIRST"), ["alone", "Valmont"]);
  });

  test("picklists sort in their defined order, text without case and accents", () => {
    assert.deepEqual(names("SELECT Name FROM Renewal_Negotiation__c ORDER BY Phase__c DESC"), [
      "Valmont",
      "alone"
    ]);
    for (const Name of ["Zoo", "élan", "Été", "abbaye"]) fixture.insert("Asset", { Name });
    assert.deepEqual(names("SELECT Name FROM Asset ORDER BY Name"), [
      "abbaye",
      "élan",
      "Été",
      "Zoo"
    ]);
  });

  test("labels and formats follow the user", () => {
    const french = sessionOf(session.access, { language: "fr", locale: "fr_FR" });
    const soql =
      "SELECT toLabel(Phase__c), FORMAT(Due_Amount__c) due, FORMAT(Decision_Date__c) decided FROM Renewal_Negotiation__c WHERE toLabel(Phase__c) = 'Ouverte'";
    assert.deepEqual(rows(soql, french), [
      { Phase__c: "Ouverte", due: "100,00\u00a0€", decided: "01/12/2026" }
    ]);
    assert.deepEqual(rows(soql), []);
  });

  test("date functions see UTC, or the user's day inside convertTimezone", () =>
    assert.deepEqual(
      rows(
        "SELECT DAY_ONLY(CreatedDate) utc, DAY_ONLY(convertTimezone(CreatedDate)) local, COUNT(Id) FROM Renewal_Negotiation__c WHERE CALENDAR_YEAR(CreatedDate) = 2026 GROUP BY DAY_ONLY(CreatedDate), DAY_ONLY(convertTimezone(CreatedDate))"
      ),
      [{ utc: "2026-11-23", local: "2026-11-24", expr0: 1 }]
    ));

  test("aggregates name unnamed results in order and round to the field's scale", () =>
    assert.deepEqual(
      rows(
        "SELECT COUNT(Id) CNT, SUM(Price__c), AVG(Price__c), MIN(Name), MAX(Price__c) top, COUNT_DISTINCT(Negotiation__c) FROM Negotiation_Line__c"
      ),
      [{ CNT: 3, expr0: 30.6, expr1: 10.2, expr2: "a", top: 20, expr3: 1 }]
    ));

  test("aggregates of nothing", () =>
    assert.deepEqual(
      rows("SELECT SUM(Price__c), COUNT(Id) FROM Negotiation_Line__c WHERE Name = 'none'"),
      [{ expr0: null, expr1: 0 }]
    ));

  test("COUNT() answers the total alone", () =>
    assert.deepEqual(queries.query(session, "SELECT COUNT() FROM Negotiation_Line__c"), {
      totalSize: 3,
      done: true,
      records: []
    }));

  test("LIMIT and OFFSET", () => {
    assert.deepEqual(names("SELECT Name FROM Negotiation_Line__c ORDER BY Name LIMIT 1 OFFSET 1"), [
      "b"
    ]);
    assert.deepEqual(names("SELECT Name FROM Negotiation_Line__c ORDER BY Name OFFSET 2"), ["c"]);
    assert.deepEqual(names("SELECT Name FROM Negotiation_Line__c LIMIT 0"), []);
  });

  test("clauses that only ask for permissions or views are accepted", () => {
    for (const clause of [
      "WITH SECURITY_ENFORCED",
      "WITH USER_MODE",
      "FOR VIEW",
      "FOR REFERENCE",
      "LIMIT 3 FOR UPDATE"
    ])
      assert.equal(rows(`SELECT Name FROM Negotiation_Line__c ${clause}`).length, 3, clause);
  });

  test("deleted rows show only when asked for", () => {
    fixture.insert("Asset", { Name: "gone", IsDeleted: 1 });
    assert.equal(rows("SELECT Id FROM Asset WHERE Name = 'gone'").length, 0);
    assert.equal(rows("SELECT Id FROM Asset WHERE Name = 'gone' ALL ROWS").length, 1);
    const all = queries.query(session, "SELECT Id FROM Asset WHERE Name = 'gone'", {
      includeDeleted: true
    });
    assert.equal(all.totalSize, 1);
  });

  test("TYPEOF shows each kind of parent its own fields", () => {
    const product = fixture.insert("Opportunity", { Name: "Deal", Amount: 5 });
    fixture.insert("Task", { Subject: "call", WhatId: account, OwnerId: USER_ID });
    fixture.insert("Task", { Subject: "mail", WhatId: product, OwnerId: USER_ID });
    fixture.insert("Task", { Subject: "rest", OwnerId: USER_ID });
    assert.deepEqual(
      rows(
        "SELECT Subject, TYPEOF What WHEN Opportunity THEN Amount, Name ELSE Name END FROM Task ORDER BY Subject"
      ),
      [
        { Subject: "call", What: { Name: "CHU de Valmont" } },
        { Subject: "mail", What: { Amount: 5, Name: "Deal" } },
        { Subject: "rest", What: null }
      ]
    );
    assert.deepEqual(rows("SELECT What.Type FROM Task WHERE What.Name = 'deal'"), [
      { What: { Type: "Opportunity" } }
    ]);
  });

  test("columns are named and typed, parents and children within", () => {
    const columns = queries.columns(
      session,
      "SELECT Name, Account__r.Name, (SELECT Price__c FROM Negotiation_Lines__r) FROM Renewal_Negotiation__c"
    );
    assert.deepEqual(
      columns.map(({ name, aggregate, joinColumns }) => [
        name,
        aggregate,
        joinColumns.map((item) => [item.name, item.type])
      ]),
      [
        ["Name", false, []],
        ["Account__r", false, [["Name", "string"]]],
        ["Negotiation_Lines__r", true, [["Price__c", "currency"]]]
      ]
    );
  });

  test("the schema describes itself", () => {
    assert.deepEqual(
      rows(
        "SELECT QualifiedApiName, KeyPrefix FROM EntityDefinition WHERE QualifiedApiName = 'contact'"
      ),
      [{ QualifiedApiName: "Contact", KeyPrefix: "003" }]
    );
    assert.deepEqual(
      rows(
        "SELECT DataType, EntityDefinition.Label FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Negotiation_Line__c' AND QualifiedApiName = 'Price__c'"
      ),
      [{ DataType: "currency", EntityDefinition: { Label: "Line" } }]
    );
    const blind = sessionOf(accessOf({ hiddenObjects: ["Contact"] }));
    assert.deepEqual(
      rows("SELECT Id FROM EntityDefinition WHERE QualifiedApiName = 'Contact'", blind),
      []
    );
  });
});

describe("pages", () => {
  const fixture = openFixture();
  const { queries, session } = fixture;
  for (let number = 1; number <= 7; number++) fixture.insert("Product2", { Name: `P${number}` });
  const soql = "SELECT Name FROM Product2 ORDER BY Name DESC";
  const namesOf = (result: QueryResult): unknown[] =>
    result.records.map((record) => record["Name"]);

  test("follow locators to the end, unmoved by later writes", () => {
    const first = queries.query(session, soql, { batchSize: 3 });
    assert.deepEqual([first.totalSize, first.done, namesOf(first)], [7, false, ["P7", "P6", "P5"]]);
    assert.match(first.nextRecordsUrl ?? "", /^\/services\/data\/v68\.0\/query\/01g\w{15}-3$/);
    const late = fixture.insert("Product2", { Name: "P4b" });
    const second = queries.more(session, first.nextRecordsUrl ?? "");
    assert.deepEqual(namesOf(second), ["P4", "P3", "P2"]);
    const last = queries.more(session, (second.nextRecordsUrl ?? "").split("/").at(-1) ?? "");
    assert.deepEqual(
      [last.totalSize, last.done, last.nextRecordsUrl, namesOf(last)],
      [7, true, undefined, ["P1"]]
    );
    fixture.database.prepare('DELETE FROM "Product2" WHERE "Id" = ?').run(late);
  });

  test("are closed to other users and unknown locators", () => {
    const { nextRecordsUrl = "" } = queries.query(session, soql, { batchSize: 3 });
    const stranger = sessionOf(session.access, { userId: "005Lc0000000002IAA" });
    for (const [as, locator] of [
      [stranger, nextRecordsUrl],
      [session, "01g000000000000AAA-2000"],
      [session, "x"]
    ] as const)
      assert.throws(() => queries.more(as, locator), { errorCode: "INVALID_QUERY_LOCATOR" });
  });

  test("a full last page has no successor", () =>
    assert.equal(queries.query(session, soql, { batchSize: 7 }).done, true));

  test("a stream leaves the database free for writes between its rows", () => {
    const seen: unknown[] = [];
    for (const record of queries.stream(session, soql, { batchSize: 2 })) {
      fixture.insert("Asset", { Name: `while reading ${String(record["Name"])}` });
      seen.push(record["Name"]);
    }
    assert.deepEqual(seen, ["P7", "P6", "P5", "P4", "P3", "P2", "P1"]);
  });
});
