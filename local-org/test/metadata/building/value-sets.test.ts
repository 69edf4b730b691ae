import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { field, objectFile, openFixture, failures, xml } from "../metadata-fixture.ts";

const translation = (type: string, from: string, to: string): string =>
  xml(
    type,
    `<valueTranslation><masterLabel>${from}</masterLabel><translation>${to}</translation></valueTranslation>`
  );

describe("value sets", () => {
  test("of the platform replace the values of the fields that show them, translations too", async () => {
    const { metadata, deploy } = openFixture();
    const industry = xml(
      "StandardValueSet",
      "<sorted>false</sorted><standardValue><fullName>Hospital</fullName><default>false</default><label>Hospital</label></standardValue>"
    );
    const result = await deploy(
      {
        "standardValueSets/Industry.standardValueSet": industry,
        "standardValueSetTranslations/Industry-fr.standardValueSetTranslation": translation(
          "StandardValueSetTranslation",
          "Hospital",
          "Hôpital"
        )
      },
      { members: { StandardValueSet: ["Industry"], StandardValueSetTranslation: ["Industry-fr"] } }
    );
    assert.deepEqual(failures(result), []);
    const schema = metadata.schema();
    const values = schema.fieldOf("Account", "Industry")!.picklist!.values;
    assert.deepEqual(
      values.map(({ value }) => value),
      ["Hospital"]
    );
    assert.equal(schema.translate("fr", "Picklist:Account.Industry.Hospital", "?"), "Hôpital");
  });

  test("that are global serve and translate every field that uses them", async () => {
    const { metadata, deploy } = openFixture();
    const regions = xml(
      "GlobalValueSet",
      "<customValue><fullName>N</fullName><default>true</default><label>North</label></customValue><masterLabel>Regions</masterLabel><sorted>false</sorted>"
    );
    const uses = field(
      "Region__c",
      "Picklist",
      "<valueSet><valueSetName>Regions</valueSetName></valueSet>"
    );
    const result = await deploy(
      {
        "objects/A__c.object": objectFile("A", uses),
        "globalValueSets/Regions.globalValueSet": regions,
        "globalValueSetTranslations/Regions-fr.globalValueSetTranslation": translation(
          "GlobalValueSetTranslation",
          "North",
          "Nord"
        )
      },
      {
        members: {
          CustomObject: ["A__c"],
          GlobalValueSet: ["*"],
          GlobalValueSetTranslation: ["Regions-fr"]
        }
      }
    );
    assert.deepEqual(failures(result), []);
    assert.equal(metadata.schema().translate("fr", "Picklist:A__c.Region__c.N", "?"), "Nord");
    assert.equal(
      metadata.schema().fieldOf("A__c", "Region__c")!.picklist!.values[0]!.isDefault,
      true
    );
  });
});

describe("what deployments change on standard objects", () => {
  test("is their sharing and their fields' help, not their shape", async () => {
    const { metadata, deploy } = openFixture();
    const account = xml(
      "CustomObject",
      "<fields><fullName>Industry</fullName><inlineHelpText>Pick one</inlineHelpText></fields><sharingModel>Read</sharingModel>"
    );
    assert.deepEqual(failures(await deploy({ "objects/Account.object": account })), []);
    const object = metadata.schema().objectOf("Account")!;
    assert.equal(object.sharingModel, "Read");
    assert.equal(object.fields.get("Industry")!.helpText, "Pick one");
    assert.equal(object.fields.get("Industry")!.custom, false);
  });
});
