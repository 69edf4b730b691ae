import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(async () => {
  org = await libraryOrg();
});
after(() => org.close());

const BASE = "/services/data/v68.0";
const composite = (compositeRequest: object[], allOrNone = false) =>
  org.ask("manager", "POST", "/composite", { allOrNone, compositeRequest });
const accounts = async (name: string) => {
  const soql = encodeURIComponent(`SELECT COUNT() FROM Account WHERE Name = '${name}'`);
  return (await org.ask("manager", "GET", `/query?q=${soql}`)).body.totalSize as number;
};

const newAccount = (referenceId: string, Name: string) => ({
  method: "POST",
  url: `${BASE}/sobjects/Account`,
  referenceId,
  body: { Name }
});
const newLoan = (referenceId: string, library: string, more: object = {}) => ({
  method: "POST",
  url: `${BASE}/sobjects/Loan__c`,
  referenceId,
  body: { Name: "Loan", Library__c: library, ...more }
});

describe("POST /composite", () => {
  test("later requests build on earlier answers", async () => {
    const { status, body } = await composite([
      newAccount("Library", "Chained"),
      newLoan("Loan", "@{Library.id}", { Fee__c: 5 }),
      {
        method: "GET",
        url: `${BASE}/sobjects/Loan__c/@{Loan.id}?fields=Fee__c`,
        referenceId: "Read"
      },
      {
        method: "GET",
        url: `${BASE}/query?q=SELECT+Name+FROM+Account+WHERE+Id='@{Library.id}'`,
        referenceId: "Found"
      }
    ]);
    assert.equal(status, 200);
    const answers = body.compositeResponse;
    assert.deepEqual(
      answers.map(({ httpStatusCode }: { httpStatusCode: number }) => httpStatusCode),
      [201, 201, 200, 200]
    );
    assert.equal(answers[2].body.Fee__c, 5);
    assert.equal(answers[3].body.records[0].Name, "Chained");
    assert.match(answers[0].httpHeaders.Location, /\/sobjects\/Account\/001/);
  });

  test("allOrNone undoes everything and says which request failed", async () => {
    const { body } = await composite(
      [
        newAccount("Library", "Undone"),
        newLoan("Loan", "@{Library.id}", { Fee__c: -5 }),
        newAccount("Third", "Undone")
      ],
      true
    );
    const codes = body.compositeResponse.map(
      (answer: { body: { errorCode: string }[] }) => answer.body[0]?.errorCode
    );
    assert.deepEqual(codes, [
      "PROCESSING_HALTED",
      "FIELD_CUSTOM_VALIDATION_EXCEPTION",
      "PROCESSING_HALTED"
    ]);
    assert.equal(await accounts("Undone"), 0);
  });

  test("without allOrNone the others stand, and requests on a failed one halt", async () => {
    const { body } = await composite([
      newAccount("Kept", "Kept"),
      newLoan("Bad", "@{Kept.id}", { Fee__c: -5 }),
      { method: "GET", url: `${BASE}/sobjects/Loan__c/@{Bad.id}`, referenceId: "Halted" }
    ]);
    assert.equal(body.compositeResponse[2].httpStatusCode, 400);
    assert.equal(body.compositeResponse[2].body[0].errorCode, "PROCESSING_HALTED");
    assert.equal(await accounts("Kept"), 1);
  });

  test("refuses more than 25 requests, doubled names and what it cannot run", async () => {
    const many = Array.from({ length: 26 }, (_, index) => newAccount(`A${index}`, "Many"));
    assert.equal((await composite(many)).status, 400);
    const doubled = await composite([newAccount("A", "x"), newAccount("A", "y")]);
    assert.equal(doubled.status, 400);
    const { body } = await composite([
      { method: "GET", url: `${BASE}/chatter/feeds`, referenceId: "Feed" }
    ]);
    assert.equal(body.compositeResponse[0].httpStatusCode, 404);
    assert.match(body.compositeResponse[0].body[0].message, /not supported by the local org/);
    assert.equal(await accounts("Many"), 0);
    const wrong = await composite([
      { method: "GET", url: `${BASE}/sobjects/%E0%A4%A`, referenceId: "Wrong" }
    ]);
    assert.equal(wrong.body.compositeResponse[0].body[0].errorCode, "BAD_REQUEST");
  });
});

describe("POST /composite/batch", () => {
  test("runs each request by itself", async () => {
    const { body } = await org.ask("manager", "POST", "/composite/batch", {
      batchRequests: [
        { method: "POST", url: "v68.0/sobjects/Account", richInput: { Name: "Batched" } },
        { method: "GET", url: "v68.0/sobjects/Nothing__c" }
      ]
    });
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
      body.results.map(({ statusCode }: { statusCode: number }) => statusCode),
      [201, 404]
    );
    assert.equal(await accounts("Batched"), 1);
  });

  test("haltOnError stops at the first failure", async () => {
    const { body } = await org.ask("manager", "POST", "/composite/batch", {
      haltOnError: true,
      batchRequests: [
        { method: "GET", url: "v68.0/sobjects/Nothing__c" },
        { method: "POST", url: "v68.0/sobjects/Account", richInput: { Name: "Never" } }
      ]
    });
    assert.equal(body.results[1].statusCode, 412);
    assert.equal(await accounts("Never"), 0);
  });
});
