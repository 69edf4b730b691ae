import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { faultsIn } from "../../local-org/test/metadata/checks/samples.ts";
import { ourProblems } from "./ours/index.ts";
import { placeOf, sourceContext } from "./source/check-source.ts";

const root = join(import.meta.dirname, "..", "..");
const rules = join(import.meta.dirname, "ours");
const samples = join(rules, "samples");

test("force-app keeps the project's own rules", () => {
  assert.deepEqual(ourProblems(sourceContext(root, "force-app")).map(placeOf), []);
});

describe("each own rule finds its fault, at its file and line", () => {
  for (const name of globSync("*", { cwd: samples }).toSorted())
    test(name, () => {
      const folder = join(samples, name);
      const found = ourProblems(sourceContext(folder, "force-app"));
      assert.deepEqual(
        found
          .map(({ fileName, line, message }) => `${fileName}:${line}: error: ${message}`)
          .toSorted(),
        faultsOf(folder)
      );
    });

  test("none is without a sample", () => {
    const index = readFileSync(join(rules, "index.ts"), "utf8");
    const names = [...index.matchAll(/from "\.\/([\w-]+)\.ts";/g)].map(([, name]) => name);
    assert.deepEqual(
      globSync("*", { cwd: samples }).toSorted(),
      names.filter((name) => name !== "rule")
    );
  });
});

const faultsOf = (folder: string): readonly string[] =>
  globSync("**/*.*", { cwd: folder })
    .flatMap((path) => faultsIn(path, readFileSync(join(folder, path), "utf8")))
    .toSorted();
