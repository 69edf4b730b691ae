import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { schemaOf } from "../../src/metadata/building/schema-lookup.ts";
import { translationsOf } from "../../src/metadata/building/translations.ts";
import type { Field, Schema, SObject } from "../../src/metadata/schema.ts";
import {
  checkbox,
  currency,
  decimal,
  lookup,
  text
} from "../../src/metadata/standard/field-makers.ts";
import { standardObject } from "../../src/metadata/standard/standard-object.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { syncTables } from "../../src/storage/sync-tables.ts";

function thing(...fields: Field[]): SObject {
  return standardObject("Thing__c", "a00", ["Thing", "Things"], {}, fields);
}

function schema(...objects: SObject[]): Schema {
  return schemaOf(objects, translationsOf(new Map()));
}

describe("syncTables", () => {
  test("makes a column per stored field with its affinity, none for formulas", () => {
    const database = openDatabase();
    const formula = currency("Double__c", "Double", { formula: "Price__c * 2" });
    syncTables(
      database,
      schema(
        thing(
          text("Name", "Name", 80),
          checkbox("On__c", "On"),
          currency("Price__c", "Price"),
          formula
        )
      )
    );
    const columns = database.prepare(`SELECT name, type FROM pragma_table_info('Thing__c')`).raw();
    const types = new Map(columns.all() as [string, string][]);
    assert.deepEqual(
      ["Id", "Name", "On__c", "Price__c", "Double__c"].map((name) => types.get(name)),
      ["TEXT", "TEXT", "INTEGER", "REAL", undefined]
    );
  });

  test("keeps rows when fields come, go and change type", () => {
    const database = openDatabase();
    syncTables(
      database,
      schema(thing(text("A__c", "A", 10, { unique: true }), text("B__c", "B", 10)))
    );
    const insert = database.prepare(
      `INSERT INTO "Thing__c" ("Id", "A__c", "B__c") VALUES (?, ?, ?)`
    );
    insert.run("1", "12.5", "gone");
    insert.run("2", "no number", null);
    syncTables(
      database,
      schema(thing(decimal("A__c", "A", 10, 2), checkbox("C__c", "C", { defaultFormula: "true" })))
    );
    const rows = database
      .prepare(`SELECT "A__c", "C__c" FROM "Thing__c" ORDER BY "Id"`)
      .raw()
      .all();
    assert.deepEqual(rows, [
      [12.5, 1],
      [null, 1]
    ]);
    assert.throws(() => database.prepare(`SELECT "B__c" FROM "Thing__c"`).get() && assert.fail());
  });

  test("an object that leaves the schema leaves with its table; a second run changes nothing", () => {
    const database = openDatabase();
    const other = standardObject("Other__c", "a01", ["Other", "Others"], {}, []);
    syncTables(database, schema(thing(), other));
    syncTables(database, schema(thing()));
    const version = database.pragma("schema_version", { simple: true });
    syncTables(database, schema(thing()));
    assert.equal(database.pragma("schema_version", { simple: true }), version);
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE name = 'Other__c'`);
    assert.equal(tables.get(), undefined);
  });

  test("lookups and external ids are found by index", () => {
    const database = openDatabase();
    syncTables(
      database,
      schema(
        thing(lookup("Up__c", "Up", "Thing__c"), text("Key__c", "Key", 80, { externalId: true }))
      )
    );
    const plan = (condition: string): string =>
      (
        database
          .prepare(`EXPLAIN QUERY PLAN SELECT "Id" FROM "Thing__c" WHERE ${condition}`)
          .get() as {
          detail: string;
        }
      ).detail;
    assert.match(plan(`"Up__c" = 'x'`), /USING INDEX Thing__c_Up__c/);
    assert.match(plan(`"Key__c" = 'x' COLLATE NOCASE`), /USING INDEX Thing__c_Key__c/);
    assert.match(plan(`"Id" = 'x'`), /USING (COVERING )?INDEX/);
  });

  test("names that are no API names never reach SQL", () => {
    const database = openDatabase();
    assert.throws(
      () => syncTables(database, schema(thing(text('x" TEXT); DROP TABLE "Thing__c', "X", 1)))),
      /is not an API name/
    );
  });

  test("reports roll-ups that are new or defined differently", () => {
    const database = openDatabase();
    const total = (summarizedField: string): Field =>
      currency("Total__c", "Total", {
        readOnly: true,
        rollUp: {
          operation: "sum",
          childObject: "Thing__c",
          childRelationshipField: "Up__c",
          summarizedField,
          filters: []
        }
      });
    const names = (...fields: Field[]): string[] =>
      syncTables(database, schema(thing(...fields))).map(({ field }) => field.name);
    assert.deepEqual(names(total("A__c")), ["Total__c"]);
    assert.deepEqual(names(total("A__c")), []);
    assert.deepEqual(names(total("B__c")), ["Total__c"]);
  });
});
