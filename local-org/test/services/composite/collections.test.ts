import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
let library: string;
before(async () => {
  org = await libraryOrg();
  const created = await org.ask("manager", "POST", "/sobjects/Account", { Name: "Central" });
  library = created.body.id;
});
after(() => org.close());

const PATH = "/composite/sobjects";
const loan = (key: string, more: object = {}) => ({
  attributes: { type: "Loan__c" },
  Name: key,
  Loan_External_Id__c: key,
  Library__c: library,
  ...more
});
const count = async () => {
  const soql = encodeURIComponent("SELECT COUNT() FROM Loan__c");
  return (await org.ask("manager", "GET", `/query?q=${soql}`)).body.totalSize as number;
};

describe("sObject collections", () => {
  test("create records of several types in order", async () => {
    const records = [loan("C1"), { attributes: { type: "Account" }, Name: "East" }, loan("C2")];
    const { status, body } = await org.ask("manager", "POST", PATH, { records });
    assert.equal(status, 200);
    assert.deepEqual(
      body.map(({ success }: { success: boolean }) => success),
      [true, true, true]
    );
    assert.match(body[1].id, /^001/);
  });

  test("keep the good ones without allOrNone", async () => {
    const before = await count();
    const records = [loan("P1"), loan("P2", { Fee__c: -1 }), loan("P3")];
    const { body } = await org.ask("manager", "POST", PATH, { allOrNone: false, records });
    assert.deepEqual(body[1], {
      success: false,
      errors: [
        {
          statusCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
          message: "A fee cannot be negative.",
          fields: ["Fee__c"]
        }
      ]
    });
    assert.equal(await count(), before + 2);
  });

  test("undo all with allOrNone, across types too", async () => {
    const before = await count();
    const records = [
      loan("R1"),
      { attributes: { type: "Account" }, Name: "Undone" },
      loan("R2", { Fee__c: -1 })
    ];
    const { body } = await org.ask("manager", "POST", PATH, { allOrNone: true, records });
    assert.deepEqual(
      body.map(({ errors }: { errors: { statusCode: string }[] }) => errors[0]?.statusCode),
      [
        "ALL_OR_NONE_OPERATION_ROLLED_BACK",
        "ALL_OR_NONE_OPERATION_ROLLED_BACK",
        "FIELD_CUSTOM_VALIDATION_EXCEPTION"
      ]
    );
    assert.equal(await count(), before);
  });

  test("upsert says what was created", async () => {
    const path = `${PATH}/Loan__c/Loan_External_Id__c`;
    const first = await org.ask("manager", "PATCH", path, { records: [loan("U1")] });
    const again = { attributes: { type: "Loan__c" }, Loan_External_Id__c: "U1", Fee__c: 3 };
    const second = await org.ask("manager", "PATCH", path, { records: [again] });
    assert.equal(first.body[0].created, true);
    assert.deepEqual([second.body[0].created, second.body[0].id], [false, first.body[0].id]);
  });

  test("update, read in order with null for the absent, and delete", async () => {
    const { body } = await org.ask("manager", "POST", PATH, { records: [loan("D1"), loan("D2")] });
    const [first, second] = body.map(({ id }: { id: string }) => id);
    const update = { attributes: { type: "Loan__c" }, Id: first, Fee__c: 9 };
    const updated = await org.ask("manager", "PATCH", PATH, { records: [update] });
    assert.equal(updated.body[0].success, true);
    const ids = [second, "a00000000000000AAA", first];
    const byBody = await org.ask("manager", "POST", `${PATH}/Loan__c`, { ids, fields: ["Fee__c"] });
    assert.deepEqual(
      byBody.body.map((record: { Fee__c: number } | null) => record && record.Fee__c),
      [null, null, 9]
    );
    assert.equal(byBody.body[1], null);
    const byQuery = await org.ask("manager", "GET", `${PATH}/Loan__c?ids=${first}&fields=Name`);
    assert.equal(byQuery.body[0].Name, "D1");
    const gone = await org.ask(
      "manager",
      "DELETE",
      `${PATH}?ids=${first},${second}&allOrNone=true`
    );
    assert.deepEqual(
      gone.body.map(({ success }: { success: boolean }) => success),
      [true, true]
    );
  });

  test("refuse more than 200 records and records without a type", async () => {
    const many = Array.from({ length: 201 }, (_, index) => loan(`M${index}`));
    const refused = await org.ask("manager", "POST", PATH, { records: many });
    assert.deepEqual(
      [refused.status, refused.body[0].errorCode],
      [400, "EXCEEDED_MAX_SIZE_REQUEST"]
    );
    assert.equal(
      (await org.ask("manager", "POST", PATH, { records: [{ Name: "x" }] })).status,
      400
    );
    assert.equal((await org.ask("manager", "POST", PATH, { record: [] })).status, 400);
  });
});

describe("sObject trees", () => {
  const tree = (loans: object[]) => ({
    records: [
      {
        attributes: { type: "Account", referenceId: "a1" },
        Name: "Tree",
        Loans__r: { records: loans }
      }
    ]
  });
  const leaf = (referenceId: string, more: object = {}) => ({
    attributes: { type: "Loan__c", referenceId },
    Name: referenceId,
    ...more
  });

  test("create parents and children at once", async () => {
    const path = "/composite/tree/Account";
    const { status, body } = await org.ask("manager", "POST", path, tree([leaf("l1"), leaf("l2")]));
    assert.equal(status, 201);
    assert.equal(body.hasErrors, false);
    assert.deepEqual(
      body.results.map(({ referenceId }: { referenceId: string }) => referenceId),
      ["a1", "l1", "l2"]
    );
    const read = await org.ask("manager", "GET", `/sobjects/Loan__c/${body.results[2].id}`);
    assert.equal(read.body.Library__c, body.results[0].id);
  });

  test("name the record that failed and keep nothing", async () => {
    const before = await count();
    const path = "/composite/tree/Account";
    const bad = tree([leaf("l1"), leaf("l2", { Fee__c: -1 })]);
    const { status, body } = await org.ask("manager", "POST", path, bad);
    assert.equal(status, 400);
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
      body.results.map(({ referenceId }: { referenceId: string }) => referenceId),
      ["l2"]
    );
    assert.equal(await count(), before);
  });

  test("refuse doubled reference ids and unknown relationships", async () => {
    const path = "/composite/tree/Account";
    const doubled = await org.ask("manager", "POST", path, tree([leaf("l1"), leaf("l1")]));
    assert.match(doubled.body[0].message, /Duplicate ReferenceId/);
    const records = [
      {
        attributes: { type: "Account", referenceId: "a1" },
        Name: "x",
        Nothing__r: { records: [leaf("l1")] }
      }
    ];
    const unknown = await org.ask("manager", "POST", path, { records });
    assert.deepEqual([unknown.status, unknown.body[0].errorCode], [400, "INVALID_FIELD"]);
  });
});
