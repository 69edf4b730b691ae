import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
let account: string;
let loan: string;

before(async () => {
  org = await libraryOrg();
  account = await created("Account", { Name: "Bibliothèque", AnnualRevenue: 1234 });
  loan = await created("Loan__c", { Name: "Atlas", Library__c: account, Fee__c: 12.5 });
});
after(() => org.close());

async function created(apiName: string, fields: object): Promise<string> {
  const { status, body } = await org.ask("manager", "POST", "/ui-api/records", { apiName, fields });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

const read = (path: string, user: "manager" | "contributor" = "manager") =>
  org.ask(user, "GET", `/ui-api/records/${path}`);

describe("a record", () => {
  test("has the platform's shape, values with what the user reads", async () => {
    const { status, body } = await read(
      `${loan}?fields=Loan__c.Fee__c,Loan__c.Name,Loan__c.Status__c`
    );
    assert.equal(status, 200);
    assert.deepEqual(body.fields, {
      Fee__c: { displayValue: "€12.50", value: 12.5 },
      Name: { displayValue: null, value: "Atlas" },
      Status__c: { displayValue: "Open", value: "Open" }
    });
    assert.equal(body.apiName, "Loan__c");
    assert.equal(body.id, loan);
    assert.deepEqual(body.childRelationships, {});
    assert.match(body.lastModifiedDate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(body.weakEtag, Date.parse(body.systemModstamp));
  });

  test("holds parents as records with their name to show", async () => {
    const { body } = await read(
      `${loan}?fields=Loan__c.Library__r.Name,Loan__c.Library__r.Owner.Name`
    );
    const library = body.fields.Library__r;
    assert.equal(library.displayValue, "Bibliothèque");
    assert.equal(library.value.apiName, "Account");
    assert.equal(library.value.id, account);
    assert.equal(library.value.fields.Owner.displayValue, "Marc Manager");
  });

  test("gives its layout's fields, lookups with the record they name", async () => {
    const { body } = await read(`${account}?layoutTypes=Full`);
    assert.equal(body.fields.OwnerId.value, org.idOf("manager"));
    assert.equal(body.fields.Owner.displayValue, "Marc Manager");
    assert.ok("BillingCity" in body.fields);
  });

  test("leaves optional fields out that do not exist, and refuses required ones", async () => {
    const optional = await read(
      `${loan}?fields=Loan__c.Name&optionalFields=Loan__c.Nope,Account.Name`
    );
    assert.deepEqual(Object.keys(optional.body.fields), ["Name"]);
    const required = await read(`${loan}?fields=Loan__c.Nope`);
    assert.equal(required.status, 400);
    assert.equal(required.body[0].errorCode, "INVALID_FIELD");
    assert.match(required.body[0].message, /^No such column 'Nope' on entity 'Loan__c'/);
  });

  test("asks for something", async () => {
    const { status, body } = await read(loan);
    assert.deepEqual([status, body[0].errorCode], [400, "MISSING_ARGUMENT"]);
  });

  test("is hidden from who may not see it, and absent where there is none", async () => {
    const hidden = await read(`${account}?fields=Account.Name`, "contributor");
    assert.deepEqual([hidden.status, hidden.body[0].errorCode], [403, "INSUFFICIENT_ACCESS"]);
    const hiddenObject = await read(`${loan}?fields=Loan__c.Name`, "contributor");
    assert.deepEqual(
      [hiddenObject.status, hiddenObject.body[0].errorCode],
      [403, "INSUFFICIENT_ACCESS"]
    );
    for (const id of ["001Lc0000000999AAA", "nonsense"]) {
      const absent = await read(`${id}?fields=Account.Name`);
      assert.deepEqual([absent.status, absent.body[0].errorCode], [404, "NOT_FOUND"]);
    }
  });

  test("comes in batches of several objects, each with its status", async () => {
    const { body } = await read(
      `batch/${loan},${account},001Lc0000000999AAA?fields=Loan__c.Name,Account.Name`
    );
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
      body.results.map((one: { statusCode: number; result: { fields?: object } }) => [
        one.statusCode,
        one.result.fields
      ]),
      [
        [200, { Name: { displayValue: null, value: "Atlas" } }],
        [200, { Name: { displayValue: null, value: "Bibliothèque" } }],
        [404, undefined]
      ]
    );
  });
});

describe("a save", () => {
  test("puts a validation rule's message at its field", async () => {
    const { status, body } = await org.ask("manager", "PATCH", `/ui-api/records/${loan}`, {
      fields: { Fee__c: -1 }
    });
    assert.equal(status, 400);
    assert.deepEqual(body, {
      message: "An error occurred while trying to update the record. Please try again.",
      statusCode: 400,
      enhancedErrorType: "RecordError",
      output: {
        errors: [],
        fieldErrors: {
          Fee__c: [
            {
              constituentField: null,
              duplicateRecordError: null,
              errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
              field: "Fee__c",
              fieldLabel: "Fee",
              message: "A fee cannot be negative."
            }
          ]
        }
      }
    });
  });

  test("names the fields that are missing", async () => {
    const reply = await org.ask("manager", "POST", "/ui-api/records", {
      apiName: "Loan__c",
      fields: {}
    });
    assert.equal(reply.body.output.fieldErrors.Library__c[0].errorCode, "REQUIRED_FIELD_MISSING");
  });

  test("reads what forms send: numbers as text, '' as nothing", async () => {
    const send = (Fee__c: unknown) =>
      org.ask("manager", "PATCH", `/ui-api/records/${loan}`, { fields: { Fee__c } });
    assert.equal((await send("20.25")).body.fields.Fee__c.value, 20.25);
    assert.equal((await send("")).body.fields.Fee__c.value, null);
    const text = await send("a lot");
    assert.equal(text.status, 400);
  });

  test("is refused where the record changed since it was read", async () => {
    const send = (since: string) =>
      org.send("manager", {
        method: "PATCH",
        url: `/services/data/v68.0/ui-api/records/${loan}`,
        headers: { "if-modified-since": since },
        payload: { fields: { Name: "Atlas 2" } }
      });
    const { lastModifiedDate } = (await read(`${loan}?fields=Loan__c.Name`)).body;
    const earlier = new Date(Date.parse(lastModifiedDate) - 5000);
    for (const since of [earlier.toISOString(), earlier.toUTCString()]) {
      const reply = await send(since);
      assert.deepEqual([reply.statusCode, reply.json()[0].errorCode], [412, "CONFLICT"]);
    }
    assert.equal((await send(lastModifiedDate)).statusCode, 200);
  });

  test("can delete", async () => {
    const id = await created("Loan__c", { Name: "gone", Library__c: account });
    const reply = await org.ask("manager", "DELETE", `/ui-api/records/${id}`);
    assert.deepEqual([reply.status, reply.text], [204, ""]);
    assert.equal((await read(`${id}?fields=Loan__c.Name`)).status, 404);
  });

  test("starts from defaults", async () => {
    const { body } = await org.ask("manager", "GET", "/ui-api/record-defaults/create/Loan__c");
    assert.deepEqual(body.record.fields.Status__c, { displayValue: "Open", value: "Open" });
    assert.deepEqual(Object.keys(body.objectInfos), ["Loan__c"]);
    assert.equal(body.record.id, null);
  });
});
