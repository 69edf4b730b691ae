import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { openFixture } from "../metadata-fixture.ts";
import { reported, samples } from "./samples.ts";

const register = readFileSync(
  new URL("../../../src/metadata/checks/index.ts", import.meta.url),
  "utf8"
);

describe("a wrong package is refused with file and line", () => {
  for (const { name, files, faults } of samples)
    test(name, async () => {
      const { deploy } = openFixture();
      assert.deepEqual(reported(await deploy(files)), faults);
    });

  test("every rule has a sample; those of flows stand with the tests of flows", () => {
    const rules = [...register.matchAll(/from "\.\/([\w-]+)\.ts";/g)].map(([, file]) => file!);
    // A sample of 5 MB would be one too many: static-resources.test.ts makes its own.
    const others = ["check", "stored-types", "static-resources"];
    const unproven = rules.filter(
      (rule) =>
        !others.includes(rule) &&
        !rule.startsWith("flow") &&
        !samples.some(({ name }) => name.startsWith(rule))
    );
    assert.deepEqual(unproven, []);
  });
});
