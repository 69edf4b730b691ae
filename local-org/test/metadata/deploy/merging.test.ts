import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failures, objectFile, openFixture, textField, xml } from "../metadata-fixture.ts";

const labels = (...names: readonly string[]): string =>
  xml(
    "CustomLabels",
    names
      .map(
        (name) =>
          `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected>` +
          `<shortDescription>${name}</shortDescription><value>Text of ${name}</value></labels>`
      )
      .join("\n")
  );

const french = (...names: readonly string[]): string =>
  xml(
    "Translations",
    names
      .map((n) => `<customLabels><label>Texte ${n}</label><name>${n}</name></customLabels>`)
      .join("")
  );

describe("components that are merged", () => {
  test("labels add up, and their translations", async () => {
    const { metadata, deploy } = openFixture();
    for (const name of ["One", "Two"])
      assert.deepEqual(
        failures(
          await deploy({
            "labels/CustomLabels.labels": labels(name),
            "translations/fr.translation": french(name)
          })
        ),
        []
      );
    const found = metadata.components().ofType("CustomLabel");
    assert.deepEqual(
      found.map(({ definition }) => definition.value),
      ["Text of One", "Text of Two"]
    );
    const text = (name: string): string =>
      metadata.schema().translate("fr", `CustomLabel:${name}`, "?");
    assert.deepEqual([text("One"), text("Two")], ["Texte One", "Texte Two"]);
  });

  test("a translation of one field leaves those of others", async () => {
    const { metadata, deploy } = openFixture();
    const translated = (name: string): string =>
      xml(
        "CustomObjectTranslation",
        `<fields><name>${name}</name><label>${name} fr</label></fields>`
      );
    const file = "objectTranslations/A__c-fr.objectTranslation";
    await deploy({
      "objects/A__c.object": objectFile("A", textField("F__c") + textField("G__c")),
      [file]: translated("F__c")
    });
    await deploy({ [file]: translated("G__c") });
    const text = (name: string): string =>
      metadata.schema().translate("fr", `CustomField:A__c.${name}`, "?");
    assert.deepEqual([text("F__c"), text("G__c")], ["F__c fr", "G__c fr"]);
  });

  test("a permission set is replaced as a whole", async () => {
    const { metadata, deploy } = openFixture();
    const set = (object: string): string =>
      xml(
        "PermissionSet",
        `<label>S</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete>` +
          `<allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords>` +
          `<object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
      );
    await deploy({ "permissionsets/S.permissionset": set("Account") });
    await deploy({ "permissionsets/S.permissionset": set("Product2") });
    const permissions = metadata.components().get("PermissionSet", "S")!.definition
      .objectPermissions;
    assert.deepEqual(
      permissions.map(({ object }) => object),
      ["Product2"]
    );
  });
});
