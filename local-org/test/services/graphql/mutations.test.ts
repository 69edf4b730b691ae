import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { GraphqlOrg } from "./graphql-org.ts";
import { openGraphqlOrg } from "./graphql-org.ts";

let org: GraphqlOrg;
beforeEach(async () => {
  org = await openGraphqlOrg();
});
afterEach(() => org.close());

function count(object: string): number {
  return org.data(`{ uiapi { query { ${object} { totalCount } } } }`).uiapi.query[object]
    .totalCount;
}

describe("mutations", () => {
  test("create with a reference to an earlier record, then change and delete it", () => {
    const { uiapi } = org.data(
      `mutation All($loan: Loan__cCreateRepresentation!) { uiapi(input: {allOrNone: true}) {
        library: AccountCreate(input: {Account: {Name: "East Library"}}) { Record { Id Name { value } } }
        loan: Loan__cCreate(input: {Loan__c: $loan}) { Record { Id Fee__c { value displayValue } Library__c { value } } }
        second: Loan__cCreate(input: {Loan__c: {Name: "Second", Library__c: "@{library}"}}) { Record { Id } }
        status: Loan__cUpdate(input: {Id: "@{loan}", Loan__c: {Status__c: "Returned", Fee__c: null}}) {
          success Record { Status__c { value } Fee__c { value } }
        }
        gone: Loan__cDelete(input: {Id: "@{second}"}) { Id }
      } }`,
      { loan: { Name: "First", Library__c: "@{library}", Fee__c: "12.50" } }
    );
    assert.equal(uiapi.library.Record.Name.value, "East Library");
    assert.deepEqual({ ...uiapi.loan.Record.Fee__c }, { value: 12.5, displayValue: "€12.50" });
    assert.equal(uiapi.loan.Record.Library__c.value, uiapi.library.Record.Id);
    assert.equal(uiapi.status.success, true);
    assert.equal(uiapi.status.Record.Status__c.value, "Returned");
    assert.equal(uiapi.status.Record.Fee__c.value, null);
    assert.equal(uiapi.gone.Id, uiapi.second.Record.Id);
    assert.equal(count("Loan__c"), 5);
  });

  test("undo everything where one fails, and say which field of which operation", () => {
    const { data, errors } = org.graphql(`mutation { uiapi {
      library: AccountCreate(input: {Account: {Name: "East Library"}}) { Record { Id } }
      loan: Loan__cCreate(input: {Loan__c: {Name: "Bad", Library__c: "@{library}", Fee__c: -1}}) { Record { Id } }
      after: AccountCreate(input: {Account: {Name: "Never"}}) { Record { Id } }
    } }`);
    assert.deepEqual(data, { uiapi: { library: null, loan: null, after: null } });
    assert.deepEqual(errors, [
      {
        message: "A fee cannot be negative.",
        locations: [{ line: 3, column: 7 }],
        path: ["uiapi", "loan"],
        extensions: {
          ErrorType: "DataFetchingException",
          errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
          fields: ["Fee__c"]
        }
      }
    ]);
    assert.equal(count("Account"), 3);
  });

  test("keep what succeeded where not all need to, but nothing that rests on a failure", () => {
    const { data, errors } = org.graphql(`mutation { uiapi(input: {allOrNone: false}) {
      good: AccountCreate(input: {Account: {Name: "East Library"}}) { Record { Name { value } } }
      bad: AccountCreate(input: {Account: {Site: "no name"}}) { Record { Id } }
      rests: Loan__cCreate(input: {Loan__c: {Name: "X", Library__c: "@{bad}"}}) { Record { Id } }
    } }`);
    assert.equal(data.uiapi.good.Record.Name.value, "East Library");
    assert.equal(data.uiapi.bad, null);
    assert.equal(data.uiapi.rests, null);
    assert.equal(errors[0]?.extensions.errorCode, "REQUIRED_FIELD_MISSING");
    assert.deepEqual(errors[0]?.extensions.fields, ["Name"]);
    assert.match(errors[1]?.message ?? "", /@\{bad\} refers to no operation/);
    assert.equal(count("Account"), 4);
    assert.equal(count("Loan__c"), 4);
  });

  test("refuse a repeated external id, so that a repeated save makes nothing twice", () => {
    const { errors } = org.graphql(
      `mutation { uiapi { Loan__cCreate(input: {Loan__c: {Name: "X", Library__c: "${org.ids.north}", Loan_External_Id__c: "L1"}}) { Record { Id } } } }`
    );
    assert.equal(errors[0]?.extensions.errorCode, "DUPLICATE_VALUE");
    assert.equal(count("Loan__c"), 4);
  });

  test("take no later reference and no record of another object", () => {
    const early = org.graphql(`mutation { uiapi {
      loan: Loan__cCreate(input: {Loan__c: {Name: "X", Library__c: "@{library}"}}) { Record { Id } }
      library: AccountCreate(input: {Account: {Name: "Late"}}) { Record { Id } }
    } }`);
    assert.match(early.errors[0]?.message ?? "", /@\{library\} refers to no operation/);
    const other = org.graphql(
      `mutation { uiapi { Loan__cDelete(input: {Id: "${org.ids.west}"}) { Id } } }`
    );
    assert.equal(other.errors[0]?.extensions.errorCode, "INVALID_ID_FIELD");
    assert.equal(count("Account"), 3);
  });

  test("return the record's own fields, no parents or children", () => {
    const { data, errors } = org.graphql(
      `mutation { uiapi { AccountCreate(input: {Account: {Name: "X"}}) { Record { Owner { Name { value } } } } } }`
    );
    assert.match(errors[0]?.message ?? "", /FieldUndefined.*'Owner'/);
    assert.equal(data, null);
    assert.equal(count("Account"), 3);
  });

  test("offer only what the user may do", () => {
    const create = `mutation { uiapi { Loan__cCreate(input: {Loan__c: {Name: "X"}}) { Record { Id } } } }`;
    const { data, errors } = org.graphql(create, {}, "contributor");
    assert.equal(data, null);
    assert.match(errors[0]?.message ?? "", /'Loan__cCreate' in type 'UIAPIMutations' is undefined/);
    const system = `mutation { uiapi { AccountCreate(input: {Account: {Name: "X", CreatedDate: "2026-01-01T00:00:00Z"}}) { Record { Id } } } }`;
    assert.match(org.graphql(system).errors[0]?.message ?? "", /CreatedDate/);
  });

  test("change no record that the user cannot see", () => {
    const { errors } = org.graphql(
      `mutation { uiapi { AccountUpdate(input: {Id: "${org.ids.north}", Account: {Name: "Mine now"}}) { success } } }`,
      {},
      "colleague"
    );
    assert.equal(errors.length, 1);
    const { Account } = org.data(
      `{ uiapi { query { Account(where: {Id: {eq: "${org.ids.north}"}}) { edges { node { Name { value } } } } } } }`
    ).uiapi.query;
    assert.equal(Account.edges[0].node.Name.value, "North Library");
  });
});
