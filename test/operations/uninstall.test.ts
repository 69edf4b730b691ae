import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  startLocalOrg,
  type LocalOrgProcess
} from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { entente, ententeJson } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";

/** What an org consists of, as far as clients see: objects with their fields, and metadata by type. */
async function contentsOf(org: LocalOrgProcess): Promise<object> {
  const client = clientOf(org);
  const { sobjects } = await client.describeGlobal();
  const fields: Record<string, string[]> = {};
  for (const { name } of sobjects) {
    fields[name] = (await client.describe(name)).fields.map((field) => field.name).sort();
  }
  const types = [
    "CustomTab",
    "CustomApplication",
    "FlexiPage",
    "Flow",
    "PermissionSet",
    "CustomLabel"
  ];
  const metadata: Record<string, string[]> = {};
  for (const type of [...types, "LightningComponentBundle", "Layout", "QuickAction"]) {
    const listed = await client.metadata.list([{ type }], "66.0");
    metadata[type] = listed.map(({ fullName }) => fullName).sort();
  }
  return { fields, metadata };
}

describe("entente uninstall", () => {
  let org: LocalOrgProcess;
  let standard: LocalOrgProcess;
  before(async () => {
    org = await startDeployedOrg();
    standard = await startLocalOrg();
  });
  after(async () => {
    await org?.stop();
    await standard?.stop();
  });

  test("does nothing without --yes", async () => {
    const { code, stderr } = await entente(org, ["uninstall"]);
    assert.equal(code, 2);
    assert.match(stderr, /Nothing was removed/);
    assert.equal(
      (await clientOf(org).query("SELECT COUNT() FROM Renewal_Negotiation__c")).totalSize,
      0
    );
  });

  test("leaves the standard org, and keeps its records", async () => {
    await ententeJson(org, ["seed", "demo"]);
    const { status, message } = await ententeJson(org, ["uninstall", "--yes"]);
    assert.equal(status, 0, message);
    assert.deepEqual(await contentsOf(org), await contentsOf(standard));
    assert.notEqual((await clientOf(org).query("SELECT COUNT() FROM Account")).totalSize, 0);
  });

  test("an org that was left can be deployed to again", async () => {
    const { status, message } = await ententeJson(org, ["deploy"]);
    assert.equal(status, 0, message);
  });
});
