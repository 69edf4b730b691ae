import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildSchema } from "../../../src/metadata/index.ts";
import { standardObjects } from "../../../src/metadata/standard/index.ts";
import { ComponentMap } from "../../../src/metadata/store/component-map.ts";
import { compileFormula, formulaTypeOf, schemaScope } from "../../../src/formula/index.ts";

const schema = buildSchema(new ComponentMap());

describe("the standard objects", () => {
  test("have distinct names and key prefixes of three characters", () => {
    const prefixes = standardObjects.map(({ keyPrefix }) => keyPrefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(prefixes.every((prefix) => prefix.length === 3));
  });

  test("refer to objects that exist, under relationship names of their own", () => {
    for (const object of standardObjects) {
      const names = new Set<string>();
      for (const { name, referenceTo, relationshipName } of object.fields.values()) {
        for (const target of referenceTo)
          assert.ok(schema.objectOf(target), `${object.name}.${name}`);
        if (!relationshipName) continue;
        assert.ok(!names.has(relationshipName), `${object.name}.${relationshipName} twice`);
        names.add(relationshipName);
      }
    }
  });

  test("give each parent child relationships of distinct names", () => {
    for (const { name } of standardObjects) {
      const names = schema.childRelationshipsOf(name).flatMap((each) => each.name ?? []);
      assert.equal(new Set(names).size, names.length, name);
    }
  });

  test("carry Salesforce's names, prefixes and relationships", () => {
    assert.equal(schema.objectOfKeyPrefix("006")?.name, "Opportunity");
    assert.equal(schema.relationshipOf("contact", "reportsto")?.name, "ReportsToId");
    const children = schema.childRelationshipsOf("Account").map(({ name }) => name);
    for (const name of ["Contacts", "Opportunities", "Contracts", "Assets", "Tasks", "Events"])
      assert.ok(children.includes(name), name);
    assert.equal(schema.fieldOf("Contract", "contractnumber")?.nameField, true);
    assert.equal(schema.fieldOf("Opportunity", "StageName")?.required, true);
  });

  test("have formulas that compile", () => {
    for (const object of standardObjects)
      for (const field of object.fields.values()) {
        if (field.formula === undefined) continue;
        const result = { type: formulaTypeOf(field) };
        const scope = schemaScope(schema, object.name, { kind: "field", result });
        assert.doesNotThrow(
          () => compileFormula(field.formula!, scope),
          `${object.name}.${field.name}`
        );
      }
  });

  test("are named in French as Salesforce names them, with the language's variants falling back", () => {
    const french = (key: string): string => schema.translate("fr_CA", key, "?");
    assert.equal(french("Object:Account"), "Compte");
    assert.equal(french("ObjectPlural:Opportunity"), "Opportunités");
    assert.equal(french("CustomField:Opportunity.CloseDate"), "Date de clôture");
    assert.equal(french("Picklist:Task.Status.In Progress"), "En cours");
    assert.equal(schema.translate("de", "Object:Account", "Account"), "Account");
  });

  test("have a French label for every object and field of the pages", () => {
    const missing = [];
    for (const object of standardObjects.filter(({ uiApi }) => uiApi)) {
      if (schema.translate("fr", `Object:${object.name}`, "") === "") missing.push(object.name);
      for (const field of object.fields.values())
        if (schema.translate("fr", `CustomField:${object.name}.${field.name}`, "") === "")
          missing.push(`${object.name}.${field.name} ${field.label}`);
    }
    assert.deepEqual(missing, []);
  });
});
