import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Json } from "../../server/json.ts";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

interface DescribedField {
  readonly name: string;
  readonly [flag: string]: unknown;
}

let org: TestOrg;
let fields: ReadonlyMap<string, DescribedField>;
let loan: { childRelationships: unknown[]; fields: DescribedField[]; [key: string]: Json };
before(async () => {
  org = await libraryOrg();
  loan = (await org.ask("manager", "GET", "/sobjects/Loan__c/describe")).body;
  fields = new Map(loan.fields.map((field) => [field.name, field]));
});
after(() => org.close());

const flags = (name: string, ...wanted: string[]) =>
  Object.fromEntries(wanted.map((flag) => [flag, fields.get(name)?.[flag]]));

describe("Describe", () => {
  test("names the object and what may be done with it", () => {
    const { name, label, labelPlural, custom, createable, queryable, keyPrefix } = loan;
    assert.deepEqual(
      { name, label, labelPlural, custom, createable, queryable },
      {
        name: "Loan__c",
        label: "Loan",
        labelPlural: "Loans",
        custom: true,
        createable: true,
        queryable: true
      }
    );
    assert.match(keyPrefix, /^a\w\w$/);
  });

  test("tells system fields as read-only", () => {
    for (const name of ["Id", "CreatedDate", "LastModifiedById", "SystemModstamp", "IsDeleted"]) {
      assert.deepEqual(flags(name, "createable", "updateable", "nillable"), {
        createable: false,
        updateable: false,
        nillable: false
      });
    }
  });

  test("tells a master-detail as required, cascading and fixed after creation", () => {
    const wanted = flags("Library__c", "type", "referenceTo", "relationshipName", "createable");
    assert.deepEqual(wanted, {
      type: "reference",
      referenceTo: ["Account"],
      relationshipName: "Library__r",
      createable: true
    });
    const rest = flags("Library__c", "updateable", "nillable", "cascadeDelete", "relationshipOrder");
    assert.deepEqual(rest, {
      updateable: false,
      nillable: false,
      cascadeDelete: true,
      relationshipOrder: 0
    });
  });

  test("tells sizes, external ids and picklists", () => {
    assert.deepEqual(flags("Fee__c", "type", "precision", "scale", "soapType"), {
      type: "currency",
      precision: 18,
      scale: 2,
      soapType: "xsd:double"
    });
    assert.deepEqual(flags("Loan_External_Id__c", "externalId", "unique", "length", "idLookup"), {
      externalId: true,
      unique: true,
      length: 40,
      idLookup: true
    });
    assert.equal(fields.get("Status__c")?.restrictedPicklist, true);
    assert.deepEqual(fields.get("Status__c")?.picklistValues, [
      { active: true, defaultValue: true, label: "Open", validFor: null, value: "Open" },
      { active: true, defaultValue: false, label: "Returned", validFor: null, value: "Returned" }
    ]);
  });

  test("shows a child relationship to those who may read the child", async () => {
    const children = async (user: "manager" | "contributor") => {
      const { body } = await org.ask(user, "GET", "/sobjects/Account/describe");
      return body.childRelationships.map(
        ({ relationshipName }: { relationshipName: string }) => relationshipName
      );
    };
    assert.ok((await children("manager")).includes("Loans__r"));
    assert.ok(!(await children("contributor")).includes("Loans__r"));
  });

  test("hides a field without permission, from an administrator too", async () => {
    const { body } = await org.ask("director", "GET", "/sobjects/Account/describe");
    const names = body.fields.map(({ name }: DescribedField) => name);
    assert.ok(names.includes("Name"));
    assert.ok(!names.includes("Library_Code__c"));
  });

  test("speaks the user's language", async () => {
    const user = `/sobjects/User/${org.idOf("colleague")}`;
    await org.ask("admin", "PATCH", user, { LanguageLocaleKey: "fr" });
    const { body } = await org.ask("colleague", "GET", "/sobjects/Account/describe");
    assert.deepEqual([body.label, body.labelPlural], ["Compte", "Comptes"]);
    const owner = body.fields.find(({ name }: DescribedField) => name === "OwnerId");
    assert.match(owner.label, /propriétaire/i);
  });

  test("the global describe lists what the user may read", async () => {
    const { body } = await org.ask("manager", "GET", "/sobjects");
    const names = body.sobjects.map(({ name }: { name: string }) => name);
    for (const name of ["Account", "Contact", "Opportunity", "Loan__c"]) {
      assert.ok(names.includes(name), name);
    }
    assert.equal(body.encoding, "UTF-8");
  });

  test("a version's resources name the caller's identity address", async () => {
    const { body } = await org.ask("manager", "GET", "/services/data/v60.0");
    assert.equal(body.sobjects, "/services/data/v60.0/sobjects");
    assert.match(body.identity, new RegExp(`^http://127.0.0.1:1/id/00D\\w{15}/${org.idOf("manager")}$`));
  });
});
