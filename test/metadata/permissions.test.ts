import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fieldOf, fields } from "./fields.ts";
import { children, filesOfType, text, type MetadataFile } from "./project.ts";

const sets = filesOfType("PermissionSet");

function granted(name: string): Map<string, boolean> {
  const set = sets.find((each) => each.name === name);
  assert.ok(set, name);
  return new Map(
    children(set.content, "fieldPermissions").map((each) => [
      text(each, "field"),
      text(each, "editable") === "true"
    ])
  );
}

/** Fields that a permission set can name: not the required ones, not master-details. */
const grantable = fields.filter(({ required, type }) => !required && type !== "MasterDetail");
const inObjects = (names: readonly string[]) =>
  grantable.filter(({ object }) => names.includes(object));

const renewals = [
  "Renewal_Negotiation__c",
  "Negotiation_Line__c",
  "Negotiation_Offer__c",
  "Offer_Line__c"
];
const evidence = ["Usage_Load__c", "Usage_Month__c", "Account", "Product2"];

function keys(of: readonly { key: string }[]): string[] {
  return of.map(({ key }) => key).sort();
}

function objectRights(set: MetadataFile): [string, string][] {
  return children(set.content, "objectPermissions").map((each) => [
    text(each, "object"),
    ["Create", "Read", "Edit", "Delete"]
      .filter((right) => text(each, `allow${right}`) === "true")
      .map(([initial]) => initial)
      .join("")
  ]);
}

describe("permission sets", () => {
  test("name existing fields that the platform lets a set name", () => {
    for (const { name, content } of sets) {
      for (const permission of children(content, "fieldPermissions")) {
        const key = text(permission, "field");
        const field = fieldOf(key);
        assert.ok(field && grantable.includes(field), `${name}: ${key}`);
        if (text(permission, "editable") === "true") assert.ok(field.written, `${name}: ${key}`);
      }
    }
  });

  for (const name of ["Renewals_View", "Renewals_Edit"]) {
    test(`${name} grants every renewal field but the restricted ones`, () => {
      const expected = inObjects(renewals).filter(({ restricted }) => !restricted);
      assert.deepEqual([...granted(name).keys()].sort(), keys(expected));
    });
  }

  for (const name of ["Evidence_View", "Evidence_Edit"]) {
    test(`${name} grants every field of usage and the identifiers`, () => {
      assert.deepEqual([...granted(name).keys()].sort(), keys(inObjects(evidence)));
    });
  }

  test("view sets edit nothing; edit sets edit all that is written", () => {
    for (const name of ["Renewals_View", "Evidence_View"]) {
      assert.ok(
        [...granted(name).values()].every((editable) => !editable),
        name
      );
    }
    for (const name of ["Renewals_Edit", "Evidence_Edit", "Entente_Operations"]) {
      for (const [key, editable] of granted(name)) {
        assert.equal(editable, fieldOf(key)?.written, `${name}: ${key}`);
      }
    }
  });

  test("nobody may delete a negotiation, view sets only read, no set modifies all", () => {
    for (const set of sets) {
      for (const permission of children(set.content, "objectPermissions")) {
        assert.equal(text(permission, "modifyAllRecords"), "false", set.name);
      }
      for (const [object, rights] of objectRights(set)) {
        if (object === "Renewal_Negotiation__c") assert.doesNotMatch(rights, /D/, set.name);
        if (set.name.endsWith("_View")) assert.equal(rights, "R", `${set.name}: ${object}`);
        if (object === "Account") assert.equal(rights, "R", set.name);
      }
    }
  });

  test("a set that grants a detail also grants reading its master", () => {
    const masterOf = new Map(
      fields
        .filter(({ type }) => type === "MasterDetail")
        .map(({ object, file }) => [object, text(file.content, "referenceTo")])
    );
    for (const set of sets) {
      const objects = objectRights(set).map(([object]) => object);
      for (const object of objects) {
        const master = masterOf.get(object);
        if (master !== undefined) assert.ok(objects.includes(master), `${set.name}: ${master}`);
      }
    }
  });

  test("groups name existing sets", () => {
    const names = sets.map(({ name }) => name);
    for (const group of filesOfType("PermissionSetGroup")) {
      const members = children(group.content, "permissionSets");
      assert.ok(members.length > 0, group.name);
      for (const member of members) assert.ok(names.includes(String(member)), String(member));
    }
  });
});
