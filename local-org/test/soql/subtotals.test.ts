import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openFixture } from "./query-fixture.ts";

const fixture = openFixture();
for (const [Phase__c, Round__c, Due_Amount__c] of [
  ["Prepare", 1, 10],
  ["Open", 1, 20],
  ["Open", 2, 30],
  ["Open", 2, 40]
] as const)
  fixture.insert("Renewal_Negotiation__c", { Name: "n", Phase__c, Round__c, Due_Amount__c });

const values = (soql: string): unknown[] =>
  fixture.rows(soql).map((row) => Object.values(row as object));

describe("subtotals", () => {
  test("ROLLUP totals from the last field to the first", () =>
    assert.deepEqual(
      values(
        "SELECT Phase__c, Round__c, SUM(Due_Amount__c), GROUPING(Phase__c) p, GROUPING(Round__c) r FROM Renewal_Negotiation__c GROUP BY ROLLUP(Phase__c, Round__c) ORDER BY GROUPING(Phase__c), Phase__c, GROUPING(Round__c), Round__c"
      ),
      [
        ["Prepare", 1, 10, 0, 0],
        ["Prepare", null, 10, 0, 1],
        ["Open", 1, 20, 0, 0],
        ["Open", 2, 70, 0, 0],
        ["Open", null, 90, 0, 1],
        [null, null, 100, 1, 1]
      ]
    ));

  test("CUBE totals over every combination", () =>
    assert.deepEqual(
      values(
        "SELECT Phase__c, Round__c, COUNT(Id) FROM Renewal_Negotiation__c GROUP BY CUBE(Phase__c, Round__c) HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC, Phase__c"
      ),
      [
        [null, null, 4],
        ["Open", null, 3],
        [null, 1, 2],
        [null, 2, 2],
        ["Open", 2, 2]
      ]
    ));

  test("LIMIT holds for the whole", () =>
    assert.equal(
      fixture.rows(
        "SELECT Phase__c, COUNT(Id) FROM Renewal_Negotiation__c GROUP BY ROLLUP(Phase__c) LIMIT 2"
      ).length,
      2
    ));

  test("GROUPING is 0 where there are no subtotals", () =>
    assert.deepEqual(
      values("SELECT GROUPING(Phase__c) g FROM Renewal_Negotiation__c GROUP BY Phase__c LIMIT 1"),
      [[0]]
    ));
});
