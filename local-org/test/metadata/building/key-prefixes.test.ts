import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { withKeyPrefixes } from "../../../src/metadata/building/key-prefixes.ts";
import { objectFile, openFixture } from "../metadata-fixture.ts";

describe("key prefixes", () => {
  test("go on in base 62 and leave out what is taken", () => {
    const many = Array.from({ length: 63 }, (_, index) => `O${index}__c`);
    const given = withKeyPrefixes(new Map(), many);
    assert.equal(given.get("O61__c"), "a0z");
    assert.equal(given.get("O62__c"), "a10");
    assert.equal(withKeyPrefixes(given, ["T__mdt"]).get("T__mdt"), "m00");
  });

  test("stay with an object through its deletion and return", async () => {
    const { metadata, deploy } = openFixture();
    await deploy({
      "objects/A__c.object": objectFile("A"),
      "objects/B__c.object": objectFile("B")
    });
    await deploy({ "destructiveChanges.xml": destructive("CustomObject", "A__c") });
    assert.equal(metadata.schema().objectOf("A__c"), undefined);
    await deploy({
      "objects/C__c.object": objectFile("C"),
      "objects/A__c.object": objectFile("A")
    });
    const prefixes = ["A__c", "B__c", "C__c"].map((n) => metadata.schema().objectOf(n)!.keyPrefix);
    assert.deepEqual(prefixes, ["a00", "a01", "a02"]);
  });
});

function destructive(type: string, member: string): string {
  return `<Package><types><members>${member}</members><name>${type}</name></types></Package>`;
}
