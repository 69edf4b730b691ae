import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import Fastify from "fastify";
import { graphqlService } from "../../../src/services/graphql/index.ts";
import { ApiUsage } from "../../../src/server/api-usage.ts";
import type { Data, GraphqlOrg } from "./graphql-org.ts";
import { openGraphqlOrg } from "./graphql-org.ts";

let org: GraphqlOrg;
before(async () => {
  org = await openGraphqlOrg();
});
after(() => org.close());

const select = (fields: string): string =>
  `{ uiapi { query { Account(first: 1) { edges { node { ${fields} } } } } } }`;

describe("what a user may not see", () => {
  test("an absent and a hidden field fail alike", () => {
    const { data, errors } = org.graphql(select("Nope__c { value }"));
    assert.equal(data, null);
    assert.deepEqual(errors, [
      {
        message:
          "Validation error (FieldUndefined) : Field 'Nope__c' in type 'Account' is undefined",
        locations: [{ line: 1, column: 54 }],
        path: null,
        extensions: { ErrorType: "ValidationError" }
      }
    ]);
    const hidden = org.graphql(select("Library_Code__c { value }"), {}, "colleague");
    assert.match(hidden.errors[0]?.message ?? "", /FieldUndefined.*'Library_Code__c'/);
  });

  test("an object without access is not in the schema", () => {
    const query = "{ uiapi { query { Loan__c { edges { node { Id } } } } } }";
    const { errors } = org.graphql(query, {}, "contributor");
    assert.match(errors[0]?.message ?? "", /'Loan__c' in type 'RecordQuery' is undefined/);
    const names = `{ __type(name: "Loan__c") { name } }`;
    assert.equal(org.data(names, {}, "contributor").__type, null);
    assert.equal(org.data(names).__type.name, "Loan__c");
  });

  test("other people's records do not come", () => {
    const query = "{ uiapi { query { Account { totalCount } } } }";
    assert.equal(org.data(query).uiapi.query.Account.totalCount, 3);
    assert.equal(org.data(query, {}, "colleague").uiapi.query.Account.totalCount, 0);
  });

  test("@optional leaves out what is not there, with what hangs on it", () => {
    const query = `query($status: Picklist) { uiapi { query {
      Account(first: 1, orderBy: {Name: {order: ASC}}) { edges { node {
        Name @optional { value }
        Library_Code__c @optional { value }
        Loans__r(where: {Status__c: {eq: $status}}) @optional { edges { node { Id } } }
        Owner @optional { Nope__c @optional { value } }
      } } }
      Loan__c @optional { edges { node { Id } } }
    } } }`;
    const [mine] = org.data(query, { status: "Open" }).uiapi.query.Account.edges;
    assert.equal(mine.node.Library_Code__c.value, "LIB0");
    assert.equal(mine.node.Loans__r.edges.length, 3);
    assert.equal("Owner" in mine.node, false);
    org.insert("contributor", "Account", [{ Name: "Theirs" }]);
    const theirs = org.data(query, { status: "Open" }, "contributor").uiapi.query;
    assert.deepEqual(Object.keys(theirs), ["Account"]);
    assert.deepEqual(JSON.parse(JSON.stringify(theirs.Account.edges[0].node)), {
      Name: { value: "Theirs" }
    });
  });
});

describe("object infos", () => {
  test("describe objects, fields and picklist values as the user sees them", () => {
    const [loan, absent] = org.data(`{ uiapi { objectInfos(apiNames: ["Loan__c", "Nope"]) {
      ApiName label keyPrefix createable nameFields
      fields { ApiName label dataType required updateable
        referenceToInfos { ApiName }
        ... on PicklistField { picklistValuesByRecordTypeIDs {
          recordTypeID defaultValue { value } picklistValues { label value }
        } }
      }
    } } }`).uiapi.objectInfos;
    assert.equal(absent, null);
    assert.deepEqual(
      [loan.ApiName, loan.label, loan.keyPrefix, loan.createable, ...loan.nameFields],
      ["Loan__c", "Loan", "a00", true, "Name"]
    );
    const field = (name: string): Data =>
      loan.fields.find((one: { ApiName: string }) => one.ApiName === name);
    assert.equal(field("Fee__c").dataType, "CURRENCY");
    assert.equal(field("Library__c").referenceToInfos[0].ApiName, "Account");
    const [values] = field("Status__c").picklistValuesByRecordTypeIDs;
    assert.equal(values.defaultValue.value, "Open");
    assert.equal(values.picklistValues.length, 2);
  });

  test("can be narrowed to some fields, and are asked for in one way only", () => {
    const query = `query($inputs: [ObjectInfoInput!]) { uiapi { objectInfos(objectInfoInputs: $inputs) { fields { ApiName } } } }`;
    const inputs = [{ apiName: "Loan__c", fieldNames: ["Fee__c"] }];
    const [loan] = org.data(query, { inputs }).uiapi.objectInfos;
    assert.deepEqual(JSON.parse(JSON.stringify(loan.fields)), [{ ApiName: "Fee__c" }]);
    const { errors } = org.graphql("{ uiapi { objectInfos { ApiName } } }");
    assert.match(errors[0]?.message ?? "", /either apiNames or objectInfoInputs/);
  });
});

describe("requests that cannot be carried out", () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ["InvalidSyntax", "{ uiapi {", /Syntax Error/],
    ["ValidationError", select("Name"), /must have a selection of subfields/],
    [
      "ValidationError",
      "query($n: Int!) { uiapi { query { Account(first: $n) { totalCount } } } }",
      /\$n/
    ],
    ["OperationNotSupported", "query A { __typename } query B { __typename }", /operation name/],
    [
      "ValidationError",
      `{ uiapi { query { Opportunity(where: {CloseDate: {eq: {value: "31.12.2026"}}}) { totalCount } } } }`,
      /not a valid 'Date'/
    ]
  ];
  for (const [type, query, message] of cases)
    test(`${type}: ${query}`, () => {
      const { data, errors } = org.graphql(query);
      assert.equal(data, null);
      assert.equal(errors[0]?.extensions.ErrorType, type);
      assert.match(errors[0]?.message ?? "", message);
    });

  test("more than ten sub-queries", () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `a${index}: Account { pageResultCount }`).join(
        " "
      );
    assert.deepEqual(org.graphql(`{ uiapi { query { ${many(10)} } } }`).errors, []);
    const { errors } = org.graphql(`{ uiapi { query { ${many(11)} } } }`);
    assert.match(errors[0]?.message ?? "", /up to 10 sub-queries/);
  });

  test("more than five parents in a row", () => {
    const chain = (levels: number): string =>
      "Parent { ".repeat(levels) + "Id" + " }".repeat(levels);
    assert.deepEqual(org.graphql(select(chain(5))).errors, []);
    assert.match(org.graphql(select(chain(6))).errors[0]?.message ?? "", /5 in a row/);
  });
});

describe("the route", () => {
  test("answers 200 with data and errors, 401 without a session, 400 without a query", async () => {
    const app = Fastify();
    const options = { org: org.org, usage: new ApiUsage() };
    await app.register(graphqlService.plugin as never, options as never);
    const post = (payload: object, token = org.tokenOf("manager")) =>
      app.inject({
        method: "POST",
        url: "/services/data/v68.0/graphql",
        headers: { authorization: `Bearer ${token}` },
        payload
      });
    const query =
      "query Mine($first: Int) { uiapi { query { Account(first: $first) { pageResultCount } } } }";
    const reply = await post({ query, variables: { first: 2 }, operationName: "Mine" });
    assert.equal(reply.statusCode, 200);
    assert.deepEqual(reply.json(), {
      data: { uiapi: { query: { Account: { pageResultCount: 2 } } } },
      errors: []
    });
    assert.notEqual((await post({ query }, "nobody")).statusCode, 200);
    assert.notEqual((await post({})).statusCode, 200);
    await app.close();
  });
});
