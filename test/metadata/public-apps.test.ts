import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Problem } from "../../local-org/src/metadata/packages/problem.ts";
import { placeOf, sourceProblems } from "./source/check-source.ts";

/** A folder with checked-out public apps, for example trailheadapps/ebikes-lwc and trailheadapps/dreamhouse-lwc. */
const folder = process.env.ENTENTE_PUBLIC_APPS;

/** What these apps use and the local org lacks: objects, platform events, Aura, globals, record types' names. */
const beyond =
  /not supported by the local org|\b(Case|CaseClose|Lead|Order|\w+__e)\b|list view column: Product__c|\$Api\.|component \w*aura|RecordType\.Name/i;

/** Flows with screens are beyond the local org too. */
const hasScreens = ({ fileName }: Problem): boolean =>
  fileName.endsWith(".flow-meta.xml") &&
  readFileSync(join(folder!, fileName), "utf8").includes("<screens>");

describe("the rules of a deployment do not cry wolf", () => {
  const apps = folder === undefined ? [] : globSync("*/force-app", { cwd: folder });
  const unset = folder === undefined && "ENTENTE_PUBLIC_APPS names no folder of public apps";

  test("there are apps to judge by", { skip: unset }, () => assert.ok(apps.length > 0, folder));

  for (const app of apps)
    test(app, () => {
      const problems = sourceProblems(folder!, app).filter(
        (each) => each.severity === "Error" && !beyond.test(each.message) && !hasScreens(each)
      );
      assert.deepEqual(problems.map(placeOf), []);
    });
});
