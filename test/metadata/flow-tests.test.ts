import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ComponentSet, MetadataConverter } from "@salesforce/source-deploy-retrieve";
import { defaultDeployOptions } from "../../local-org/src/metadata/deploy/deploy-options.ts";
import type { TestOrg } from "../../local-org/test/server/test-org.ts";
import { openDomainsOrg, type DomainsOrg } from "../support/domains-org.ts";

const main = join(import.meta.dirname, "..", "..", "force-app", "main");
const names = (kind: string): string[] =>
  globSync(`*/${kind}s/*.${kind}-meta.xml`, { cwd: main }).map((path) =>
    path.replace(/^.*\/|\.[a-z]+-meta\.xml$/g, "")
  );

describe("flow tests", () => {
  let org: DomainsOrg;
  let results: ReadonlyMap<string, readonly string[]>;
  let tested: ReadonlySet<string>;

  before(async () => {
    org = await openDomainsOrg({});
    await deployFlowTests(org.test);
    const outcomes = org.test.org.runFlowTests();
    results = new Map(outcomes.map(({ test: name, failures }) => [name, failures]));
    tested = new Set(outcomes.map(({ flow }) => flow));
  });
  after(() => org.close());

  for (const name of names("flowtest")) test(name, () => assert.deepEqual(results.get(name), []));

  // The platform has no flow tests for flows that run on deletion.
  test("every flow that runs on saves has one", () => {
    const untested = names("flow").filter(
      (flow) => !tested.has(flow) && !runsOnDeletion(org, flow)
    );
    assert.deepEqual(untested, []);
  });
});

function runsOnDeletion({ test: { org } }: DomainsOrg, flow: string): boolean {
  const start = org.metadata.components().get("Flow", flow)?.definition.start;
  return start?.triggerType === "RecordBeforeDelete";
}

async function deployFlowTests(testOrg: TestOrg): Promise<void> {
  const fsPaths = globSync("*/flowtests", { cwd: main }).map((folder) => join(main, folder));
  const components = ComponentSet.fromSource({ fsPaths });
  const { zipBuffer } = await new MetadataConverter().convert(components, "metadata", {
    type: "zip"
  });
  assert.ok(zipBuffer);
  const { deployments } = testOrg.org.metadata;
  const session = testOrg.org.session(testOrg.tokenOf("admin"), "68.0");
  const id = deployments.start(session, zipBuffer, defaultDeployOptions);
  await deployments.idle();
  const { success, details } = deployments.result(id, true);
  assert.equal(success, true, JSON.stringify(details?.componentFailures));
}
