import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { defaultDeployOptions } from "../../../src/metadata/deploy/deploy-options.ts";
import { administrator, objectFile, openFixture, textField, zipOf } from "../metadata-fixture.ts";

describe("after a restart", () => {
  test("components, prefixes and results are there; a deployment cut short kept nothing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "metadata-"));
    const file = join(folder, "org.db");
    try {
      const first = openFixture({ file });
      const done = await first.deploy({
        "objects/A__c.object": objectFile("A", textField("F__c"))
      });
      const zip = zipOf({ "objects/B__c.object": objectFile("B") }, { CustomObject: ["B__c"] });
      const cut = first.metadata.deployments.start(administrator, zip, defaultDeployOptions);
      first.database.close();
      await first.metadata.deployments.idle().catch(() => undefined);

      const { database, metadata } = openFixture({ file });
      assert.equal(metadata.schema().objectOf("A__c")!.keyPrefix, "a00");
      assert.equal(metadata.schema().fieldOf("A__c", "F__c")!.length, 80);
      assert.deepEqual(metadata.deployments.result(done.id, true), done);
      const result = metadata.deployments.result(cut, false);
      assert.deepEqual([result.status, result.done], ["Failed", true]);
      assert.match(result.errorMessage!, /nothing of it was kept/);
      assert.equal(metadata.schema().objectOf("B__c"), undefined);
      database.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
