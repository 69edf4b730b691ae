import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { metadataFiles } from "./project.ts";
import { placeOf, sourceProblems } from "./source/check-source.ts";
import { sourceFiles } from "./source/source-components.ts";

const root = join(import.meta.dirname, "..", "..");

describe("an org would take force-app", () => {
  test("no rule of a deployment finds a fault", () => {
    assert.deepEqual(sourceProblems(root, "force-app").map(placeOf), []);
  });

  test("every metadata file was looked at", () => {
    const read = new Set(sourceFiles(root, "force-app"));
    assert.deepEqual(
      metadataFiles.map(({ path }) => path).filter((path) => !read.has(path)),
      []
    );
  });
});
