import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Data, GraphqlOrg } from "./graphql-org.ts";
import { openGraphqlOrg } from "./graphql-org.ts";

let org: GraphqlOrg;
before(async () => {
  org = await openGraphqlOrg();
});
after(() => org.close());

/** The nodes of a connection. */
function nodes(connection: { edges: { node: Data }[] }): Data[] {
  return connection.edges.map(({ node }) => node);
}

describe("records", () => {
  test("carry values, display values and picklist labels", () => {
    const { Loan__c } = org.data(`{ uiapi { query {
      Loan__c(where: {Name: {eq: "Loan L4"}}) { edges { node {
        Id ApiName
        Name { value displayValue }
        Fee__c { value displayValue }
        Status__c { value label displayValue }
        Library__c { value }
        CreatedDate { value }
        IsDeleted { value }
      } } }
    } } }`).uiapi.query;
    const [loan] = nodes(Loan__c);
    assert.match(loan.Id, /^a00\w{15}$/);
    assert.equal(loan.ApiName, "Loan__c");
    assert.deepEqual({ ...loan.Name }, { value: "Loan L4", displayValue: null });
    assert.deepEqual({ ...loan.Fee__c }, { value: 1200.4, displayValue: "€1,200.40" });
    assert.deepEqual(
      { ...loan.Status__c },
      { value: "Returned", label: "Returned", displayValue: "Returned" }
    );
    assert.equal(loan.Library__c.value, org.ids.south);
    assert.match(loan.CreatedDate.value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(loan.IsDeleted.value, false);
  });

  test("show numbers as the user's locale writes them", () => {
    org.setLocale("manager", "fr_FR");
    const { Loan__c } = org.data(
      `{ uiapi { query { Loan__c(where: {Fee__c: {gt: 1000}}) { edges { node { Fee__c { displayValue } } } } } } }`
    ).uiapi.query;
    assert.equal(nodes(Loan__c)[0].Fee__c.displayValue.replace(/\s/g, " "), "1 200,40 €");
    org.setLocale("manager", "en_US");
  });

  test("have parents, and null where there is none", () => {
    const query = `{ uiapi { query {
      Loan__c(first: 1) { edges { node { Library__r { Name { value } Owner { Username { value } } } } } }
      Account(first: 1) { edges { node { Parent { Name { value } } } } }
    } } }`;
    const { Loan__c, Account } = org.data(query).uiapi.query;
    assert.equal(nodes(Loan__c)[0].Library__r.Name.value, "North Library");
    assert.equal(nodes(Loan__c)[0].Library__r.Owner.Username.value, "manager@local.entente");
    assert.equal(nodes(Account)[0].Parent, null);
  });

  test("can be asked for twice under aliases, in fragments and with conditions", () => {
    const query = `
      query Two($withFee: Boolean!) { uiapi { query {
        cheap: Loan__c(where: {Fee__c: {lt: 15}}) { edges { node { ...Loan title: Name { value } } } }
        dear: Loan__c(where: {Fee__c: {gt: 15}}, orderBy: {Fee__c: {order: ASC}}) { edges { node { ...Loan } } }
      } } }
      fragment Loan on Loan__c { Name { value } Fee__c @include(if: $withFee) { value } }`;
    const { cheap, dear } = org.data(query, { withFee: true }).uiapi.query;
    assert.equal(nodes(cheap)[0].title.value, "Loan L1");
    assert.deepEqual(
      nodes(dear).map((node) => node.Fee__c.value),
      [20.5, 1200.4]
    );
    const without = org.data(query, { withFee: false }).uiapi.query;
    assert.equal("Fee__c" in nodes(without.cheap)[0], false);
  });

  test("of a polymorphic relationship come by their type", () => {
    org.insert("manager", "Task", [{ Subject: "Call", WhatId: org.ids.west }]);
    const { Task } = org.data(`{ uiapi { query { Task(first: 1) { edges { node {
      What { ... on Account { Name { value } } ... on Opportunity { StageName { value } } }
    } } } } } }`).uiapi.query;
    assert.equal(nodes(Task)[0].What.Name.value, "West Library");
  });

  test("know the signed-in user", () => {
    const { currentUser } = org.data("{ uiapi { currentUser { Id Name { value } } } }").uiapi;
    assert.equal(currentUser.Id, org.idOf("manager"));
  });
});

describe("children", () => {
  const query = `query($first: Int, $after: String) { uiapi { query {
    Account(orderBy: {Name: {order: ASC}}) { edges { node {
      Name { value }
      Loans__r(first: $first, after: $after, orderBy: {Name: {order: ASC}}) {
        totalCount pageResultCount
        edges { cursor node { Name { value } Library__r { Name { value } } } }
        pageInfo { hasNextPage hasPreviousPage endCursor }
      }
      dear: Loans__r(where: {Fee__c: {gt: 15}}) { edges { node { Name { value } } } }
    } } }
  } } }`;

  test("are paged for each parent on its own", () => {
    const [north, south, west] = nodes(org.data(query, { first: 2 }).uiapi.query.Account);
    assert.deepEqual(
      nodes(north.Loans__r).map((loan) => loan.Name.value),
      ["Loan L1", "Loan L2"]
    );
    assert.equal(north.Loans__r.totalCount, 3);
    assert.equal(north.Loans__r.pageResultCount, 2);
    assert.equal(north.Loans__r.pageInfo.hasNextPage, true);
    assert.equal(nodes(south.Loans__r)[0].Library__r.Name.value, "South Library");
    assert.equal(south.Loans__r.pageInfo.hasNextPage, false);
    assert.deepEqual(nodes(west.Loans__r), []);
    assert.deepEqual(
      nodes(north.dear).map((loan) => loan.Name.value),
      ["Loan L2"]
    );
    const after = north.Loans__r.pageInfo.endCursor;
    const [rest] = nodes(org.data(query, { first: 2, after }).uiapi.query.Account);
    assert.deepEqual(
      nodes(rest.Loans__r).map((loan) => loan.Name.value),
      ["Loan L3"]
    );
    assert.equal(rest.Loans__r.pageInfo.hasPreviousPage, true);
  });

  test("go one level down and no further", () => {
    const { errors } = org.graphql(`{ uiapi { query { Account { edges { node {
      ChildAccounts { edges { node { Loans__r { edges { node { Id } } } } } }
    } } } } } }`);
    assert.match(errors[0]?.message ?? "", /Loans__r: child relationships .* one level down/);
  });
});

describe("pages", () => {
  const query = `query($first: Int, $after: String, $upperBound: Int) { uiapi { query {
    Loan__c(first: $first, after: $after, upperBound: $upperBound, orderBy: {Name: {order: ASC}}) {
      totalCount edges { node { Name { value } } } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  } } }`;
  const page = (variables: object): Data => org.data(query, { ...variables }).uiapi.query.Loan__c;

  test("follow each other by cursor, without gap or repeat", () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const result = page({ first: 3, after });
      names.push(...nodes(result).map((node) => node.Name.value));
      assert.equal(result.totalCount, 4);
      ({ hasNextPage: more, endCursor: after } = result.pageInfo);
    }
    assert.deepEqual(names, ["Loan L1", "Loan L2", "Loan L3", "Loan L4"]);
  });

  test("hold ten records where the query names no number", () => {
    org.insert(
      "manager",
      "Contact",
      Array.from({ length: 12 }, (_, index) => ({
        LastName: `Reader ${index}`,
        AccountId: org.ids.west
      }))
    );
    const { Contact } = org.data(
      "{ uiapi { query { Contact { pageResultCount pageInfo { hasNextPage } } } } }"
    ).uiapi.query;
    assert.equal(Contact.pageResultCount, 10);
    assert.equal(Contact.pageInfo.hasNextPage, true);
  });

  test("go on to an upper bound", () => {
    const result = page({ first: 200, upperBound: 2 });
    assert.equal(nodes(result).length, 2);
    assert.equal(result.pageInfo.hasNextPage, false);
  });

  const refused: readonly (readonly [object, RegExp])[] = [
    [{ first: 2001 }, /first must be between 1 and 2000/],
    [{ first: 0 }, /first must be between/],
    [{ first: 10, upperBound: 1000 }, /first must be between 200 and 2000/],
    [{ after: "nonsense" }, /Invalid cursor/]
  ];
  for (const [variables, message] of refused)
    test(`${JSON.stringify(variables)} is refused`, () => {
      const { errors, data } = org.graphql(query, { ...variables });
      assert.match(errors[0]?.message ?? "", message);
      assert.deepEqual(errors[0]?.path, ["uiapi", "query", "Loan__c"]);
      assert.equal(data.uiapi.query.Loan__c, null);
    });
});

describe("filters on real records", () => {
  const cases: readonly (readonly [string, string[]])[] = [
    [`{Fee__c: {eq: null}}`, ["Loan L3"]],
    [`{Fee__c: {gte: "20.5"}}`, ["Loan L2", "Loan L4"]],
    [`{Status__c: {in: ["Returned"]}}`, ["Loan L4"]],
    [`{Name: {eq: "loan l1"}}`, ["Loan L1"]],
    [`{not: {Status__c: {eq: "Open"}}}`, ["Loan L4"]],
    [`{or: [{Fee__c: {lt: 15}}, {Library__r: {Name: {like: "South%"}}}]}`, ["Loan L1", "Loan L4"]],
    [`{CreatedDate: {eq: {literal: TODAY}}, Fee__c: {gt: 1000}}`, ["Loan L4"]],
    [`{CreatedDate: {lt: {literal: TODAY}}}`, []],
    [`{Library__c: {inq: {Account: {AnnualRevenue: {gt: 1500}}, ApiName: "Id"}}}`, ["Loan L4"]]
  ];
  for (const [where, expected] of cases)
    test(where, () => {
      const { Loan__c } = org.data(
        `{ uiapi { query { Loan__c(where: ${where}, orderBy: {Name: {order: ASC}}) { edges { node { Name { value } } } } } } }`
      ).uiapi.query;
      assert.deepEqual(
        nodes(Loan__c).map((node) => node.Name.value),
        expected
      );
    });
});

describe("aggregates", () => {
  test("group, compute, sort and count groups", () => {
    const { Loan__c } = org.data(`{ uiapi { aggregate {
      Loan__c(groupBy: {Status__c: {group: true}}, orderBy: {Fee__c: {function: SUM, order: DESC}}) {
        totalCount
        edges { node { aggregate {
          Status__c { value label }
          Fee__c { sum { value displayValue } avg { value } min { value } max { value } count { value } countDistinct { value } }
        } } }
      }
    } } }`).uiapi.aggregate;
    assert.equal(Loan__c.totalCount, 2);
    const [returned, open] = nodes(Loan__c).map((node) => node.aggregate);
    assert.equal(returned.Status__c.label, "Returned");
    assert.deepEqual({ ...returned.Fee__c.sum }, { value: 1200.4, displayValue: "€1,200.40" });
    assert.deepEqual(
      [open.Fee__c.sum, open.Fee__c.avg, open.Fee__c.min, open.Fee__c.max].map(
        ({ value }) => value
      ),
      [30.5, 15.25, 10, 20.5]
    );
    assert.deepEqual([open.Fee__c.count.value, open.Fee__c.countDistinct.value], [2, 2]);
  });

  test("take a filter, no group, and parts of dates", () => {
    const { all, byYear } = org.data(`{ uiapi { aggregate {
      all: Loan__c(where: {Status__c: {eq: "Open"}}) { edges { node { aggregate { Id { count { value } } } } } }
      byYear: Loan__c(groupBy: {CreatedDate: {function: CALENDAR_YEAR}}) {
        edges { node { aggregate { CreatedDate { value } Fee__c { sum { value } } } } }
      }
    } } }`).uiapi.aggregate;
    assert.equal(nodes(all)[0].aggregate.Id.count.value, 3);
    const [year] = nodes(byYear).map((node) => node.aggregate);
    assert.equal(Number(year.CreatedDate.value), new Date().getUTCFullYear());
    assert.equal(year.Fee__c.sum.value, 1230.9);
  });
});
