import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SalesforceError } from "../../src/errors.ts";
import { openFixture } from "./query-fixture.ts";

const { queries, session } = openFixture();

function refused(soql: string, errorCode: string, message: RegExp | string): void {
  assert.throws(
    () => queries.query(session, soql),
    (error: unknown) => {
      assert.ok(error instanceof SalesforceError, String(error));
      assert.equal(error.errorCode, errorCode, error.message);
      if (typeof message === "string") assert.equal(error.message, message);
      else assert.match(error.message, message);
      return true;
    }
  );
}

describe("queries that Salesforce refuses", () => {
  test("an unknown field, with its place", () =>
    refused(
      "SELECT Id,\n  Nope FROM Account",
      "INVALID_FIELD",
      "\n  Nope FROM Account\n  ^\nERROR at Row:2:Column:3\nNo such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
    ));

  const cases: readonly [soql: string, errorCode: string, message: RegExp][] = [
    [
      "SELECT Id FROM ScratchOrgInfo limit 1",
      "INVALID_TYPE",
      /ERROR at Row:1:Column:16\nsObject type 'ScratchOrgInfo' is not supported/
    ],
    [
      "SELECT Boss.Name FROM Account",
      "INVALID_FIELD",
      /Didn't understand relationship 'Boss' in field path/
    ],
    [
      "SELECT (SELECT Id FROM Nieces) FROM Account",
      "INVALID_TYPE",
      /Didn't understand relationship 'Nieces' in FROM part/
    ],
    [
      "SELECT Id FROM Account WHERE Nope = 1",
      "INVALID_FIELD",
      /No such column 'Nope' on entity 'Account'/
    ],
    ["SELECT Id FROM Account ORDER BY Nope", "INVALID_FIELD", /No such column 'Nope'/],
    [
      "SELECT Owner.Department FROM Renewal_Negotiation__c",
      "INVALID_FIELD",
      /No such column 'Department' on entity 'Name'/
    ],
    ["", "MALFORMED_QUERY", /A query string has to be specified/],
    ["SELECT FROM Account", "MALFORMED_QUERY", /unexpected token: 'FROM'/],
    ["SELECT Id FROM Account WHERE", "MALFORMED_QUERY", /unexpected token: '<EOF>'/],
    [
      "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      "MALFORMED_QUERY",
      /unexpected token: 'OR'/
    ],
    [
      "SELECT Id FROM Account WHERE (Name = 'a' OR Name = 'b' AND Name = 'c')",
      "MALFORMED_QUERY",
      /unexpected token: 'AND'/
    ],
    ["SELECT Id, Id FROM Account", "MALFORMED_QUERY", /duplicate field selected: Id/],
    [
      "SELECT Name n FROM Account",
      "MALFORMED_QUERY",
      /only aggregate expressions use field aliasing/
    ],
    [
      "SELECT Name, COUNT(Id) FROM Account",
      "MALFORMED_QUERY",
      /Field must be grouped or aggregated: Name/
    ],
    ["SELECT Id FROM Account WHERE COUNT(Id) > 1", "MALFORMED_QUERY", /COUNT|unexpected token/],
    [
      "SELECT SUM(Name) FROM Account",
      "MALFORMED_QUERY",
      /field Name does not support aggregate operator SUM/
    ],
    ["SELECT FIELDS(ALL) FROM Account", "MALFORMED_QUERY", /must have a LIMIT of at most 200/],
    [
      "SELECT FIELDS(CUSTOM) FROM Account LIMIT 201",
      "MALFORMED_QUERY",
      /must have a LIMIT of at most 200/
    ],
    [
      "SELECT Id FROM Account OFFSET 2001",
      "NUMBER_OUTSIDE_VALID_RANGE",
      /Maximum SOQL offset allowed is 2000/
    ],
    [
      "SELECT Id FROM Account WHERE Name = 5",
      "INVALID_FIELD",
      /field 'Name' must be of type string and should be enclosed in quotes/
    ],
    [
      "SELECT Id FROM Negotiation_Line__c WHERE Price__c = '5'",
      "INVALID_FIELD",
      /must be of type double and should not be enclosed in quotes/
    ],
    ["SELECT Id FROM Account WHERE IsDeleted = 'true'", "INVALID_FIELD", /must be of type boolean/],
    [
      "SELECT Id FROM Account WHERE CreatedDate = 2026-01-01",
      "INVALID_FIELD",
      /must be of type dateTime/
    ],
    [
      "SELECT Id FROM Renewal_Negotiation__c WHERE Decision_Date__c = 2026-01-01T00:00:00Z",
      "INVALID_FIELD",
      /must be of type date /
    ],
    [
      "SELECT Id FROM Account WHERE Id = 'abc'",
      "INVALID_QUERY_FILTER_OPERATOR",
      /invalid ID field: abc/
    ],
    [
      "SELECT Id FROM Account WHERE Id LIKE '001%'",
      "INVALID_QUERY_FILTER_OPERATOR",
      /invalid operator on id field/
    ],
    [
      "SELECT Id FROM Account WHERE Name INCLUDES ('a')",
      "INVALID_QUERY_FILTER_OPERATOR",
      /invalid operator on string field/
    ],
    [
      "SELECT Id FROM Renewal_Negotiation__c WHERE Note__c = 'a'",
      "INVALID_FIELD",
      /field 'Note__c' can not be filtered in a query call/
    ],
    [
      "SELECT Id FROM Renewal_Negotiation__c ORDER BY Note__c",
      "INVALID_FIELD",
      /field 'Note__c' can not be sorted in a query call/
    ],
    [
      "SELECT COUNT(Id) FROM Renewal_Negotiation__c GROUP BY Due_Amount__c",
      "INVALID_FIELD",
      /field 'Due_Amount__c' can not be grouped in a query call/
    ],
    [
      "SELECT Id FROM Account WHERE Name IN (SELECT AccountId FROM Contact)",
      "MALFORMED_QUERY",
      /left operand of a semi join/
    ],
    [
      "SELECT Id FROM Account WHERE Id IN (SELECT LastName FROM Contact)",
      "MALFORMED_QUERY",
      /must select an id field/
    ],
    [
      "SELECT Id FROM Account WHERE Name = 'a' OR Id IN (SELECT AccountId FROM Contact)",
      "MALFORMED_QUERY",
      /not allowed with the 'OR' operator/
    ],
    [
      "SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Account)",
      "MALFORMED_QUERY",
      /should not be on the same object type/
    ],
    [
      "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE AccountId IN (SELECT AccountId FROM Opportunity))",
      "MALFORMED_QUERY",
      /Nesting of semi join/
    ],
    [
      "SELECT Id FROM Account WHERE Name = 'a\\qb'",
      "MALFORMED_QUERY",
      /Illegal escape sequence|unexpected/
    ],
    [
      "SELECT COUNT(Id) FROM Account GROUP BY ROLLUP(Name, Type, Phone, Fax)",
      "MALFORMED_QUERY",
      /GROUP BY ROLLUP takes at most 3 fields/
    ],
    [
      "SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact",
      "MALFORMED_QUERY",
      /TYPEOF needs a relationship to several objects: Account/
    ],
    [
      "SELECT TYPEOF What WHEN Contact THEN Phone END FROM Task",
      "INVALID_TYPE",
      /sObject type 'Contact' is not supported/
    ]
  ];
  for (const [soql, errorCode, message] of cases)
    test(soql || "(nothing)", () => refused(soql, errorCode, message));
});
