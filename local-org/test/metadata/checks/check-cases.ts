import assert from "node:assert/strict";
import { test } from "node:test";
import type { PackageFiles } from "../metadata-fixture.ts";
import { failures, openFixture } from "../metadata-fixture.ts";

/** A package and the failures its deployment reports. */
export interface CheckCase {
  readonly what: string;
  readonly files: PackageFiles;
  readonly expected: readonly string[];
}

export function testCheckCases(cases: readonly CheckCase[]): void {
  for (const { what, files, expected } of cases)
    void test(`find ${what}`, async () => {
      const { deploy } = openFixture();
      assert.deepEqual(failures(await deploy(files)), expected);
    });
}
