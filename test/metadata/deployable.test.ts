import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { placeOf, sourceProblems } from "./source/check-source.ts";

const root = join(import.meta.dirname, "..", "..");

test("an org would take force-app: no rule of a deployment finds a fault", () => {
  assert.deepEqual(sourceProblems(root, "force-app").map(placeOf), []);
});
