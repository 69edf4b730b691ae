import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openFixture } from "../metadata-fixture.ts";

const deployer = fileURLToPath(new URL("./deploy-until-killed.ts", import.meta.url));
const objectsOfPackage = 10;

describe("a process killed while it deploys", () => {
  for (const milliseconds of [30, 110, 250])
    test(`after ${milliseconds} ms leaves whole deployments only`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "metadata-kill-"));
      const file = join(folder, "org.db");
      try {
        const child = spawn(process.execPath, [deployer, file], {
          stdio: ["ignore", "pipe", "inherit"]
        });
        await once(child.stdout, "data");
        await delay(milliseconds);
        child.kill("SIGKILL");
        await once(child, "exit");

        const { database, metadata } = openFixture({ file });
        const objects = metadata.components().ofType("CustomObject");
        assert.equal(objects.length % objectsOfPackage, 0);
        assert.equal(metadata.components().ofType("CustomField").length, objects.length);
        const succeeded = database
          .prepare(
            `SELECT count(*) FROM "_metadata_deployment" WHERE "result" ->> '$.status' = 'Succeeded'`
          )
          .pluck()
          .get();
        assert.equal(objects.length, Number(succeeded) * objectsOfPackage);
        for (const { fullName } of objects)
          assert.deepEqual(database.prepare(`SELECT "F__c" FROM "${fullName}"`).all(), []);
        database.close();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});
