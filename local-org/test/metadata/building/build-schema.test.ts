import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Field, Schema } from "../../../src/metadata/schema.ts";
import {
  failures,
  field,
  masterField,
  moneyField,
  objectFile,
  openFixture,
  textField,
  xml
} from "../metadata-fixture.ts";

const picklist = (name: string, restricted: boolean): string =>
  field(
    name,
    "Picklist",
    `<valueSet><restricted>${restricted}</restricted><valueSetDefinition><sorted>false</sorted>` +
      `<value><fullName>Open</fullName><default>true</default><label>Open now</label></value>` +
      `<value><fullName>Old</fullName><default>false</default><label>Old</label><isActive>false</isActive></value>` +
      `</valueSetDefinition></valueSet>`
  );

const deal = objectFile(
  "Deal",
  `<description>A deal</description><enableActivities>true</enableActivities><sharingModel>ControlledByParent</sharingModel>` +
    masterField("Account__c", "Account", "Deals") +
    field(
      "Owner_Contact__c",
      "Lookup",
      "<referenceTo>Contact</referenceTo><relationshipName>Owned_Deals</relationshipName>"
    ) +
    field(
      "Product__c",
      "Lookup",
      "<referenceTo>Product2</referenceTo><required>true</required><deleteConstraint>Restrict</deleteConstraint>"
    ) +
    picklist("Phase__c", true) +
    picklist("Mood__c", false) +
    field("Region__c", "Picklist", "<valueSet><valueSetName>Regions</valueSetName></valueSet>") +
    textField(
      "Key__c",
      "<unique>true</unique><externalId>true</externalId><caseSensitive>true</caseSensitive>"
    ) +
    field("Share__c", "Percent", "<precision>5</precision><scale>2</scale>") +
    field("Note__c", "LongTextArea", "<length>2000</length><visibleLines>4</visibleLines>") +
    field("Active__c", "Checkbox", "<defaultValue>true</defaultValue>") +
    moneyField(
      "Double__c",
      "<formula>Total__c * 2</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>"
    ) +
    field("Due__c", "Date", "<formula>TODAY() + 3</formula>") +
    field(
      "Total__c",
      "Summary",
      "<summaryForeignKey>Deal_Line__c.Deal__c</summaryForeignKey><summaryOperation>sum</summaryOperation>" +
        "<summarizedField>Deal_Line__c.Price__c</summarizedField><summaryFilterItems><field>Deal_Line__c.Price__c</field>" +
        "<operation>greaterThan</operation><value>0</value></summaryFilterItems>"
    ) +
    field(
      "Lines__c",
      "Summary",
      "<summaryForeignKey>Deal_Line__c.Deal__c</summaryForeignKey><summaryOperation>count</summaryOperation>"
    ) +
    `<validationRules><fullName>Needs_Key</fullName><active>true</active><errorConditionFormula>ISBLANK(Key__c)</errorConditionFormula>` +
    `<errorDisplayField>Key__c</errorDisplayField><errorMessage>Give a key</errorMessage></validationRules>`
);

const line = xml(
  "CustomObject",
  `<label>Deal Line</label><pluralLabel>Deal Lines</pluralLabel><nameField><label>Number</label>` +
    `<type>AutoNumber</type><displayFormat>DL-{0000}</displayFormat></nameField>` +
    masterField("Deal__c", "Deal__c", "Deal_Lines") +
    moneyField("Price__c", "<required>true</required>")
);

const regions = xml(
  "GlobalValueSet",
  `<masterLabel>Regions</masterLabel><sorted>true</sorted><customValue><fullName>S</fullName><default>false</default><label>South</label></customValue>` +
    `<customValue><fullName>N</fullName><default>false</default><label>North</label></customValue>`
);

const french = xml(
  "CustomObjectTranslation",
  `<caseValues><plural>false</plural><value>Affaire</value></caseValues><caseValues><plural>true</plural><value>Affaires</value></caseValues>` +
    `<fields><name>Phase__c</name><label>Étape</label><help>Aide</help><picklistValues><masterLabel>Open now</masterLabel>` +
    `<translation>Ouverte</translation></picklistValues></fields><fields><name>Key__c</name><label><!-- Key --></label></fields>` +
    `<validationRules><name>Needs_Key</name><errorMessage>Donnez une clé</errorMessage></validationRules>`
);

describe("buildSchema", () => {
  let schema: Schema;
  const of = (name: string): Field => schema.fieldOf("Deal__c", name)!;

  before(async () => {
    const { metadata, deploy } = openFixture();
    const result = await deploy({
      "objects/Deal__c.object": deal,
      "objects/Deal_Line__c.object": line,
      "objects/Account.object": xml("CustomObject", textField("Code__c")),
      "globalValueSets/Regions.globalValueSet": regions,
      "objectTranslations/Deal__c-fr.objectTranslation": french
    });
    assert.deepEqual(failures(result), []);
    schema = metadata.schema();
  });

  test("gives custom objects names, prefixes and system fields", () => {
    const object = schema.objectOf("deal__C")!;
    assert.equal(object.keyPrefix, "a00");
    assert.equal(schema.objectOf("Deal_Line__c")!.keyPrefix, "a01");
    assert.equal(object.pluralLabel, "Deals");
    for (const name of ["Id", "IsDeleted", "Name", "CreatedDate", "LastModifiedById"])
      assert.ok(object.fields.has(name), name);
  });

  test("gives details no owner and their master's sharing", () => {
    assert.equal(schema.objectOf("Deal_Line__c")!.sharingModel, "ControlledByParent");
    assert.equal(of("OwnerId"), undefined);
    assert.deepEqual(
      schema.childRelationshipsOf("Account").find(({ childObject }) => childObject === "Deal__c"),
      { name: "Deals__r", childObject: "Deal__c", field: "Account__c", cascadeDelete: true }
    );
    const master = of("Account__c");
    assert.deepEqual(
      [master.masterDetail, master.required, master.createOnly, master.relationshipName],
      [true, true, true, "Account__r"]
    );
  });

  test("reads lookups and what deleting their parent does", () => {
    assert.equal(of("Owner_Contact__c").onDelete, "setNull");
    assert.equal(of("Product__c").onDelete, "restrict");
    assert.equal(schema.relationshipOf("Deal__c", "owner_contact__r")?.name, "Owner_Contact__c");
  });

  test("reads picklists: restricted or not, inactive values, global value sets in order", () => {
    assert.deepEqual(of("Phase__c").picklist, {
      restricted: true,
      values: [
        { value: "Open", label: "Open now", isDefault: true, active: true },
        { value: "Old", label: "Old", isDefault: false, active: false }
      ]
    });
    assert.equal(of("Mood__c").picklist?.restricted, false);
    assert.equal(of("Region__c").picklist?.restricted, true);
    assert.deepEqual(
      of("Region__c").picklist?.values.map(({ value }) => value),
      ["N", "S"]
    );
  });

  test("reads lengths, digits, keys and defaults", () => {
    const { length, unique, externalId, caseSensitive } = of("Key__c");
    assert.deepEqual([length, unique, externalId, caseSensitive], [80, true, true, true]);
    assert.deepEqual([of("Share__c").precision, of("Share__c").scale], [5, 2]);
    assert.deepEqual([of("Note__c").type, of("Note__c").visibleLines], ["textarea", 4]);
    assert.equal(of("Active__c").defaultFormula, "true");
  });

  test("reads formulas and roll-ups with the type of what they summarize", () => {
    assert.deepEqual(
      [of("Double__c").formula, of("Double__c").blankAsZero],
      ["Total__c * 2", true]
    );
    assert.deepEqual([of("Due__c").type, of("Due__c").readOnly], ["date", true]);
    assert.deepEqual([of("Total__c").type, of("Total__c").scale], ["currency", 2]);
    assert.deepEqual(of("Total__c").rollUp, {
      operation: "sum",
      childObject: "Deal_Line__c",
      childRelationshipField: "Deal__c",
      summarizedField: "Price__c",
      filters: [{ field: "Price__c", operation: "greaterThan", value: "0" }]
    });
    assert.deepEqual([of("Lines__c").type, of("Lines__c").scale], ["double", 0]);
  });

  test("reads auto-numbers, validation rules and fields on standard objects", () => {
    const name = schema.fieldOf("Deal_Line__c", "Name")!;
    assert.deepEqual([name.autoNumberFormat, name.readOnly], ["DL-{0000}", true]);
    assert.deepEqual(schema.objectOf("Deal__c")!.validationRules, [
      {
        name: "Needs_Key",
        active: true,
        condition: "ISBLANK(Key__c)",
        message: "Give a key",
        displayField: "Key__c"
      }
    ]);
    assert.equal(schema.fieldOf("Account", "Code__c")?.custom, true);
  });

  test("lets activities be about objects that enable them", () => {
    assert.ok(schema.fieldOf("Task", "WhatId")!.referenceTo.includes("Deal__c"));
    assert.ok(!schema.fieldOf("Task", "WhatId")!.referenceTo.includes("Deal_Line__c"));
  });

  test("translates objects, fields, values and messages; empty translations fall back", () => {
    const texts = [
      "Object:Deal__c",
      "ObjectPlural:Deal__c",
      "CustomField:Deal__c.Phase__c",
      "Help:Deal__c.Phase__c",
      "Picklist:Deal__c.Phase__c.Open",
      "ValidationRule:Deal__c.Needs_Key",
      "CustomField:Deal__c.Key__c",
      "CustomField:Deal__c.CreatedDate"
    ].map((key) => schema.translate("fr", key, "—"));
    assert.deepEqual(texts, [
      "Affaire",
      "Affaires",
      "Étape",
      "Aide",
      "Ouverte",
      "Donnez une clé",
      "—",
      "Date de création"
    ]);
  });
});
