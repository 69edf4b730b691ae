import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileFormula, schemaScope } from "../../src/formula/index.ts";
import type { Field, FieldType, Schema, SObject } from "../../src/metadata/schema.ts";

function field(name: string, type: FieldType, referenceTo?: string): Field {
  const relationshipName = name.replace(/__c$/, "__r").replace(/Id$/, "");
  return {
    name,
    type,
    referenceTo: referenceTo ? [referenceTo] : [],
    ...(referenceTo ? { relationshipName } : {})
  } as unknown as Field;
}

const OBJECTS: Readonly<Record<string, { fields: readonly Field[]; customMetadata?: boolean }>> = {
  Deal__c: {
    fields: [
      field("Amount__c", "currency"),
      field("Account__c", "reference", "Account"),
      field("OwnerId", "reference", "User")
    ]
  },
  Account: { fields: [field("Name", "string"), field("Rate__c", "percent")] },
  User: { fields: [field("Id", "id"), field("ManagerId", "reference", "User")] },
  Rate__mdt: { fields: [field("Value__c", "double")], customMetadata: true }
};

function find<T extends { name: string }>(all: readonly T[], name: string): T | undefined {
  return all.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

const objects = Object.entries(OBJECTS).map(([name, rest]) => ({
  name,
  customMetadata: false,
  ...rest
}));
const fieldsOf = (object: string): readonly Field[] => find(objects, object)?.fields ?? [];

const schema = {
  objectOf: (name: string) => find(objects, name) as unknown as SObject | undefined,
  fieldOf: (object: string, name: string) => find(fieldsOf(object), name),
  relationshipOf: (object: string, name: string) =>
    fieldsOf(object).find((one) => one.relationshipName?.toLowerCase() === name.toLowerCase())
} as unknown as Schema;

function referencesOf(source: string): readonly (readonly string[])[] {
  return compileFormula(source, schemaScope(schema, "Deal__c", { kind: "rule" })).references;
}

describe("names in formulas on an object of the schema", () => {
  test("fields, in any case", () => {
    assert.deepEqual(referencesOf("amount__C"), [["Amount__c"]]);
  });

  test("fields of parents, through one and two steps", () => {
    assert.deepEqual(referencesOf("account__r.NAME"), [["Account__r", "Name"]]);
    assert.deepEqual(referencesOf("Owner.Manager.Id"), [["Owner", "Manager", "Id"]]);
    assert.deepEqual(referencesOf("Owner:User.Id"), [["Owner", "Id"]]);
  });

  test("global variables", () => {
    assert.deepEqual(referencesOf("$user.id"), [["$User", "Id"]]);
    assert.deepEqual(referencesOf("$User.Manager.Id"), [["$User", "Manager", "Id"]]);
    assert.deepEqual(referencesOf("$Permission.Freeze || FALSE"), [["$Permission", "Freeze"]]);
    assert.deepEqual(referencesOf("$customMetadata.rate__mdt.FR.value__c"), [
      ["$CustomMetadata", "Rate__mdt", "FR", "Value__c"]
    ]);
  });

  test("a parent's percent counts as a fraction", () => {
    const formula = compileFormula(
      "Account__r.Rate__c",
      schemaScope(schema, "Deal__c", { kind: "field" })
    );
    const context = { value: () => 3, now: () => new Date(), timeZone: "UTC" };
    assert.equal(formula.evaluate(context), 0.03);
  });

  for (const source of [
    "Account__c.Name",
    "Account__r",
    "Account__r.Nope",
    "$User.Nope",
    "$CustomMetadata.Account.X.Name",
    "$CustomMetadata.Rate__mdt.FR",
    "$Nope.X"
  ])
    test(`${source} does not exist`, () =>
      assert.throws(() => referencesOf(source), {
        message: `Field ${source} does not exist. Check spelling.`
      }));
});
