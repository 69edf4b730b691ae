import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { retrieve } from "../../../src/metadata/retrieve/retrieve.ts";
import { failures, field, objectFile, openFixture, textField, xml } from "../metadata-fixture.ts";

const files = {
  "objects/A__c.object": objectFile("A &amp; B", textField("F__c") + field("G__c", "Date")),
  "objects/Account.object": xml("CustomObject", textField("Code__c") + textField("Other__c")),
  "labels/CustomLabels.labels": xml(
    "CustomLabels",
    "<labels><fullName>L</fullName><language>en_US</language><protected>true</protected><shortDescription>L</shortDescription><value>é &lt; 1</value></labels>"
  ),
  "tabs/A__c.tab": xml(
    "CustomTab",
    "<customObject>true</customObject>\n\t<!-- why -->\n\t<motif>m</motif>"
  ),
  "staticresources/R.resource": "bytes\r\n",
  "staticresources/R.resource-meta.xml": xml(
    "StaticResource",
    "<cacheControl>Public</cacheControl><contentType>text/plain</contentType>"
  )
};

const members = (given: Readonly<Record<string, readonly string[]>>) => ({
  members: new Map(Object.entries(given).map(([type, names]) => [type, new Set(names)]))
});

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

describe("retrieve", () => {
  test("gives back documents and content byte for byte", async () => {
    const { metadata, deploy } = openFixture();
    assert.deepEqual(failures(await deploy(files)), []);
    const wanted = members({ CustomTab: ["A__c"], StaticResource: ["*"] });
    const found = retrieve(metadata.components(), wanted, "68.0").files;
    for (const path of [
      "tabs/A__c.tab",
      "staticresources/R.resource",
      "staticresources/R.resource-meta.xml"
    ] as const)
      assert.equal(text(found.get(path)), files[path]);
  });

  test("puts objects and labels together again, so that deploying them changes nothing", async () => {
    const { metadata, deploy } = openFixture();
    await deploy(files);
    const wanted = members({ CustomObject: ["A__c", "Account"], CustomLabels: ["*"] });
    const found = retrieve(metadata.components(), wanted, "68.0").files;
    const again = Object.fromEntries(
      [...found]
        .filter(([path]) => path !== "package.xml")
        .map(([path, content]) => [path, text(content)])
    );
    assert.deepEqual(Object.keys(again).toSorted(), [
      "labels/CustomLabels.labels",
      "objects/A__c.object",
      "objects/Account.object"
    ]);
    const result = await deploy(again);
    const messages = result.details!.componentSuccesses.filter(
      ({ componentType }) => componentType
    );
    assert.equal(messages.length, 6);
    assert.ok(messages.every(({ changed }) => !changed));
  });

  test("gives of an object only the fields that are named", async () => {
    const { metadata, deploy } = openFixture();
    await deploy(files);
    const wanted = members({ CustomField: ["Account.Code__c"] });
    const found = retrieve(metadata.components(), wanted, "68.0");
    const object = text(found.files.get("objects/Account.object"));
    assert.match(object, /Code__c/);
    assert.doesNotMatch(object, /Other__c/);
    assert.match(text(found.files.get("package.xml")), /<members>Account\.Code__c<\/members>/);
  });

  test("says what does not exist", async () => {
    const { metadata } = openFixture();
    const wanted = members({ CustomTab: ["X", "*"], CustomField: ["Account.X__c"] });
    assert.deepEqual(retrieve(metadata.components(), wanted, "68.0").missing, [
      { type: "CustomTab", fullName: "X" },
      { type: "CustomField", fullName: "Account.X__c" }
    ]);
  });
});
