import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { ComponentSet, MetadataConverter } from "@salesforce/source-deploy-retrieve";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defaultDeployOptions } from "../../local-org/src/metadata/deploy/deploy-options.ts";
import { openTestOrg } from "../../local-org/test/server/test-org.ts";

/** Names the app and tabs, which are left out with the pages. */
const setOfApp = "Entente_App";

/** Deploys folders of metadata to a fresh org, but for its pages, and writes the org to a database file. */
export async function deployFolders(folders: readonly string[], file: string): Promise<void> {
  const test = openTestOrg();
  try {
    const { deployments } = test.org.metadata;
    const admin = test.org.session(test.tokenOf("admin"), "68.0");
    const id = deployments.start(admin, await packageOf(folders), defaultDeployOptions);
    await deployments.idle();
    const { status, details } = deployments.result(id, true);
    assert.equal(status, "Succeeded", JSON.stringify(details?.componentFailures, undefined, 2));
    writeFileSync(file, test.org.database.serialize());
  } finally {
    await test.close();
  }
}

async function packageOf(folders: readonly string[]): Promise<Uint8Array> {
  const components = ComponentSet.fromSource({ fsPaths: [...folders] });
  const parts = [...components].filter(({ fullName }) => fullName !== setOfApp);
  const converter = new MetadataConverter();
  const converted = await converter.convert(new ComponentSet(parts), "metadata", { type: "zip" });
  assert.ok(converted.zipBuffer);
  const files = Object.entries(unzipSync(converted.zipBuffer));
  return zipSync(Object.fromEntries(files.map(([name, bytes]) => [name, unassigned(name, bytes)])));
}

/** An object without the pages assigned to it. */
function unassigned(name: string, bytes: Uint8Array): Uint8Array {
  if (!name.endsWith(".object")) return bytes;
  return strToU8(strFromU8(bytes).replaceAll(/<actionOverrides>.*?<\/actionOverrides>/gs, ""));
}
