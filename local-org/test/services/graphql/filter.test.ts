import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { visibleObjects } from "../../../src/services/graphql/model/visible-object.ts";
import type { VisibleObjects } from "../../../src/services/graphql/model/visible-object.ts";
import { filterCondition } from "../../../src/services/graphql/soql/filter.ts";
import { quoted } from "../../../src/services/data/soql-literal.ts";
import { orderClause } from "../../../src/services/graphql/soql/order.ts";
import type { GraphqlOrg } from "./graphql-org.ts";
import { openGraphqlOrg } from "./graphql-org.ts";

let org: GraphqlOrg;
let objects: VisibleObjects;
before(async () => {
  org = await openGraphqlOrg();
  const { access } = org.org.session(org.tokenOf("manager"), "68.0");
  objects = visibleObjects(org.org.schema(), access);
});
after(() => org.close());

function condition(object: string, filter: object): string | undefined {
  const visible = objects.get(object);
  assert.ok(visible);
  return filterCondition({ objects }, visible, filter as Record<string, unknown>);
}

describe("where arguments as SOQL", () => {
  const cases: readonly (readonly [string, object, string | undefined])[] = [
    ["Account", {}, undefined],
    ["Account", { Name: { eq: "O'Brien \\ Co" } }, "Name = 'O\\'Brien \\\\ Co'"],
    ["Account", { Name: { ne: null } }, "Name != null"],
    ["Account", { Name: { like: "No%" } }, "Name LIKE 'No%'"],
    [
      "Account",
      { AnnualRevenue: { gt: 1, lte: 2.5 } },
      "(AnnualRevenue > 1 AND AnnualRevenue <= 2.5)"
    ],
    ["Account", { AnnualRevenue: { eq: 1e21 } }, "AnnualRevenue = 1000000000000000000000"],
    ["Account", { Name: { in: ["a", "b"] } }, "Name IN ('a', 'b')"],
    ["Account", { Name: { nin: ["a"] } }, "Name NOT IN ('a')"],
    ["Account", { Name: { in: [] } }, "Id = null"],
    ["Account", { Name: { nin: [] } }, "Id != null"],
    [
      "Account",
      { or: [{ Name: { eq: "a" } }, { Name: { eq: "b" }, AnnualRevenue: { lt: 1 } }] },
      "(Name = 'a' OR (Name = 'b' AND AnnualRevenue < 1))"
    ],
    ["Account", { or: [] }, "Id = null"],
    ["Account", { not: { Name: { eq: "a" } } }, "(NOT (Name = 'a'))"],
    ["Loan__c", { Library__r: { Name: { eq: "a" } } }, "Library__r.Name = 'a'"],
    ["Account", { CreatedDate: { eq: { literal: "TODAY" } } }, "CreatedDate = TODAY"],
    [
      "Account",
      { CreatedDate: { gte: { range: { last_n_days: 7 } } } },
      "CreatedDate >= LAST_N_DAYS:7"
    ],
    [
      "Account",
      { CreatedDate: { lt: { value: "2026-01-01T00:00:00+0100" } } },
      "CreatedDate < 2025-12-31T23:00:00.000Z"
    ],
    ["Opportunity", { CloseDate: { eq: { value: "2026-01-31" } } }, "CloseDate = 2026-01-31"],
    [
      "Opportunity",
      { CloseDate: { CALENDAR_YEAR: { value: { eq: 2026 } } } },
      "CALENDAR_YEAR(CloseDate) = 2026"
    ],
    ["Opportunity", { IsClosed: { eq: true } }, "IsClosed = TRUE"],
    [
      "Account",
      { Id: { ninq: { Loan__c: { Fee__c: { gt: 1 } }, ApiName: "Library__c" } } },
      "Id NOT IN (SELECT Library__c FROM Loan__c WHERE Fee__c > 1)"
    ]
  ];
  for (const [object, filter, expected] of cases)
    test(JSON.stringify(filter), () => assert.equal(condition(object, filter), expected));

  test("a join must name a field that is there", () => {
    assert.throws(
      () => condition("Account", { Id: { inq: { Loan__c: {}, ApiName: "Nope__c" } } }),
      {
        message: /inq filter names one object/
      }
    );
  });
});

describe("orderBy arguments as SOQL", () => {
  test("fields, parents' fields and blanks", () => {
    const loan = objects.get("Loan__c");
    assert.ok(loan);
    const orderBy = {
      Fee__c: { order: "DESC", nulls: "LAST" },
      Library__r: { Name: { order: "ASC" } },
      Name: {}
    };
    assert.equal(
      orderClause(loan, orderBy),
      "Fee__c DESC NULLS LAST, Library__r.Name ASC, Name ASC"
    );
  });
});

describe("texts in SOQL", () => {
  test("never end early, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const literal = quoted(text);
        assert.match(literal, /^'(?:[^'\\\n\r]|\\[\s\S])*'$/);
      })
    );
  });

  test("find just what they say", () => {
    const nasty = `x' OR Name != 'y\\`;
    const query = `query($name: String) { uiapi { query { Account(where: {Name: {eq: $name}}) { totalCount } } } }`;
    assert.equal(org.data(query, { name: nasty }).uiapi.query.Account.totalCount, 0);
    org.insert("manager", "Account", [{ Name: nasty }]);
    assert.equal(org.data(query, { name: nasty }).uiapi.query.Account.totalCount, 1);
  });
});
