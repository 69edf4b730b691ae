import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(async () => {
  org = await libraryOrg();
});
after(() => org.close());

const get = (path: string, user: "manager" | "contributor" = "manager") =>
  org.ask(user, "GET", `/ui-api/${path}`);

describe("object information", () => {
  test("describes object, fields and relationships", async () => {
    const { body } = await get("object-info/loan__c");
    assert.equal(body.apiName, "Loan__c");
    assert.equal(body.labelPlural, "Loans");
    assert.deepEqual(body.nameFields, ["Name"]);
    assert.equal(body.createable, true);
    const { Fee__c, Library__c, Status__c } = body.fields;
    assert.deepEqual([Fee__c.dataType, Fee__c.scale, Fee__c.updateable], ["Currency", 2, true]);
    assert.deepEqual(Library__c.referenceToInfos, [{ apiName: "Account", nameFields: ["Name"] }]);
    assert.deepEqual([Library__c.required, Library__c.updateable], [true, false]);
    assert.equal(Status__c.dataType, "Picklist");
    const parent = await get("object-info/Account");
    const loans = parent.body.childRelationships.find(
      (one: { relationshipName: string }) => one.relationshipName === "Loans__r"
    );
    assert.equal(loans.fieldName, "Library__c");
  });

  test("does not know what the user may not read", async () => {
    const hidden = await get("object-info/Loan__c", "contributor");
    assert.deepEqual([hidden.status, hidden.body[0].errorCode], [403, "INSUFFICIENT_ACCESS"]);
    const unknown = await get("object-info/Nope__c");
    assert.equal(unknown.body[0].message, "Object Nope__c is not supported in UI API");
    const list = await get("object-info", "contributor");
    assert.ok(!("Loan__c" in list.body.objects));
  });

  test("comes for several objects", async () => {
    const { body } = await get("object-info/batch/Account,Loan__c");
    const names = body.results.map((one: { result: { apiName: string } }) => one.result.apiName);
    assert.deepEqual(names, ["Account", "Loan__c"]);
  });

  test("lists picklist values with the default", async () => {
    const all = await get("object-info/Loan__c/picklist-values/012000000000000AAA");
    const one = await get("object-info/Loan__c/picklist-values/012000000000000AAA/Status__c");
    assert.deepEqual(all.body.picklistFieldValues.Status__c, one.body);
    assert.deepEqual(
      one.body.values.map(({ value }: { value: string }) => value),
      ["Open", "Returned"]
    );
    assert.equal(one.body.defaultValue.value, "Open");
    assert.equal((await get("object-info/Loan__c/picklist-values/x/Fee__c")).status, 404);
  });
});

describe("layouts", () => {
  test("say what stands where and what may be edited", async () => {
    const { body } = await get("layout/Loan__c?layoutType=Full&mode=Edit");
    const items = body.sections[0].layoutRows.flatMap(
      (row: { layoutItems: { label: string; editableForUpdate: boolean }[] }) => row.layoutItems
    );
    const fee = items.find(({ label }: { label: string }) => label === "Fee");
    assert.deepEqual(fee.layoutComponents, [
      { apiName: "Fee__c", componentType: "Field", label: "Fee" }
    ]);
    assert.equal(fee.editableForUpdate, true);
  });

  test("refuse unknown types and modes", async () => {
    assert.equal((await get("layout/Loan__c?layoutType=Tiny")).status, 400);
    assert.equal((await get("layout/Loan__c?mode=Dream")).status, 400);
  });
});

describe("navigation", () => {
  test("lists apps with their tabs, and each tab once", async () => {
    const { body } = await get("apps");
    assert.equal(body.apps.at(-1).label, "Sales");
    const items = (await get("nav-items")).body.navItems;
    const accounts = items.filter(
      ({ objectApiName }: { objectApiName: string }) => objectApiName === "Account"
    );
    assert.equal(accounts.length, 1);
    assert.equal((await get("apps/Nope")).status, 404);
  });

  test("offers the actions that the user may take", async () => {
    const { body } = await get("actions/object/Account");
    assert.deepEqual(
      body.actions.Account.actions.map(({ apiName }: { apiName: string }) => apiName),
      ["New"]
    );
  });
});
