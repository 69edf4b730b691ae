import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { openLocalOrg } from "../src/local-org.ts";
import type { LocalOrg } from "../src/local-org.ts";
import { defaultDeployOptions } from "../src/metadata/deploy/deploy-options.ts";
import type { Session } from "../src/org.ts";

const NAMESPACE = `xmlns="http://soap.sforce.com/2006/04/metadata"`;

function session(org: LocalOrg, name: string): Session {
  return org.session(`${org.organizationId.slice(0, 15)}!${name}.local.access.token`, "68.0");
}

/** Deploys an object's XML and a permission set's XML. */
async function deploy(org: LocalOrg, object: string, permissions: string): Promise<void> {
  const manifest = `<Package ${NAMESPACE}>
    <types><members>Deal__c</members><name>CustomObject</name></types>
    <types><members>Part__c</members><name>CustomObject</name></types>
    <types><members>Deals</members><name>PermissionSet</name></types>
    <version>66.0</version></Package>`;
  const zip = zipSync({
    "package.xml": strToU8(manifest),
    "objects/Deal__c.object": strToU8(`<CustomObject ${NAMESPACE}>${object}</CustomObject>`),
    "objects/Part__c.object": strToU8(`<CustomObject ${NAMESPACE}>${PART}</CustomObject>`),
    "permissionsets/Deals.permissionset": strToU8(
      `<PermissionSet ${NAMESPACE}><label>Deals</label>${permissions}</PermissionSet>`
    )
  });
  const id = org.metadata.deployments.start(session(org, "admin"), zip, defaultDeployOptions);
  await org.metadata.deployments.idle();
  const result = org.metadata.deployments.result(id, true);
  assert.equal(result.success, true, JSON.stringify(result));
}

const HEADER = `<deploymentStatus>Deployed</deploymentStatus><label>Deal</label>
  <pluralLabel>Deals</pluralLabel><sharingModel>Private</sharingModel>
  <nameField><label>Name</label><type>Text</type></nameField>`;
const SECRET = `<fields><fullName>Secret__c</fullName><label>Secret</label><length>20</length>
  <type>Text</type></fields>`;
const TOTAL = `<fields><fullName>Total__c</fullName><label>Total</label><type>Summary</type>
  <summarizedField>Part__c.Price__c</summarizedField><summaryForeignKey>Part__c.Deal__c</summaryForeignKey>
  <summaryOperation>sum</summaryOperation></fields>`;
const PART = `<deploymentStatus>Deployed</deploymentStatus><label>Part</label><pluralLabel>Parts</pluralLabel>
  <sharingModel>ControlledByParent</sharingModel>
  <nameField><displayFormat>P-{0000}</displayFormat><label>Name</label><type>AutoNumber</type></nameField>
  <fields><fullName>Deal__c</fullName><label>Deal</label><type>MasterDetail</type>
    <referenceTo>Deal__c</referenceTo><relationshipLabel>Parts</relationshipLabel>
    <relationshipName>Parts</relationshipName><relationshipOrder>0</relationshipOrder></fields>
  <fields><fullName>Price__c</fullName><label>Price</label><precision>16</precision><scale>2</scale>
    <required>true</required><type>Currency</type></fields>`;
const OBJECTS = ["Deal__c", "Part__c"]
  .map(
    (object) => `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete>
      <allowEdit>true</allowEdit><allowRead>true</allowRead>
      <modifyAllRecords>false</modifyAllRecords><object>${object}</object>
      <viewAllRecords>false</viewAllRecords></objectPermissions>`
  )
  .join("");
const readable = (field: string): string =>
  `<fieldPermissions><editable>false</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;

describe("openLocalOrg", () => {
  const folder = mkdtempSync(join(tmpdir(), "local-org-"));
  after(() => rmSync(folder, { recursive: true }));

  test("a deployment changes tables, permissions and roll-ups at once, and all of it lasts", async () => {
    const file = join(folder, "org.db");
    const org = openLocalOrg({ file });
    const admin = session(org, "admin");
    await deploy(org, HEADER + SECRET, OBJECTS);
    const insert = (object: string, values: Record<string, string | number>): string => {
      const [result] = org.records.insert(admin, object, [values], { allOrNone: true });
      assert.deepEqual(result?.errors, []);
      return String(result?.id);
    };
    const deal = insert("Deal__c", { Name: "One" });
    insert("Part__c", { Deal__c: deal, Price__c: 12.5 });
    assert.equal(admin.access.field("Deal__c", "Secret__c").read, false);
    assert.equal(admin.access.field("Account", "Industry").edit, true);

    await deploy(org, HEADER + SECRET + TOTAL, OBJECTS + readable("Deal__c.Total__c"));
    const set = org.queries.query(admin, "SELECT Id FROM PermissionSet WHERE Name = 'Deals'");
    insert("PermissionSetAssignment", {
      AssigneeId: admin.userId,
      PermissionSetId: String(set.records[0]?.Id)
    });
    const soql = "SELECT Total__c, (SELECT Name FROM Parts__r) FROM Deal__c";
    assert.partialDeepStrictEqual(org.queries.query(admin, soql).records, [
      { Total__c: 12.5, Parts__r: { records: [{ Name: "P-0001" }] } }
    ]);
    org.close();

    const reopened = openLocalOrg({ file });
    const again = reopened.queries.query(session(reopened, "admin"), soql);
    assert.partialDeepStrictEqual(again.records, [{ Total__c: 12.5 }]);
    reopened.close();
  });

  test("an exception undoes a transaction, an inner one only its own part", () => {
    const org = openLocalOrg();
    const admin = session(org, "admin");
    const add = (Name: string) =>
      org.records.insert(admin, "Account", [{ Name }], { allOrNone: true });
    const fail = (): never => {
      throw new Error("undo");
    };
    org.transaction(() => {
      add("kept");
      assert.throws(() =>
        org.transaction(() => {
          add("undone");
          fail();
        })
      );
    });
    assert.throws(() =>
      org.transaction(() => {
        add("undone too");
        fail();
      })
    );
    const names = org.queries.query(admin, "SELECT Name FROM Account").records;
    assert.deepEqual(
      names.map(({ Name }) => Name),
      ["kept"]
    );
    org.close();
  });

  test("queries see what sharing and permissions leave, and deleted rows only when asked", () => {
    const org = openLocalOrg();
    const manager = session(org, "manager");
    const rows = [{ Name: "A" }, { Name: "B" }];
    const [first] = org.records.insert(manager, "Account", rows, { allOrNone: true });
    org.records.delete(manager, [String(first?.id)], { allOrNone: true });
    const count = (who: string, includeDeleted = false): number =>
      org.queries.query(session(org, who), "SELECT Id FROM Account", { includeDeleted }).totalSize;
    assert.deepEqual(
      [count("manager"), count("manager", true), count("colleague"), count("director")],
      [1, 2, 0, 1]
    );
    org.close();
  });

  test("the clock can stand still", () => {
    const org = openLocalOrg();
    org.clock.set(new Date("2027-01-01T00:00:00Z"));
    assert.equal(org.clock.now().toISOString(), "2027-01-01T00:00:00.000Z");
    org.clock.set(undefined);
    assert.ok(org.clock.now().getTime() > Date.parse("2026-11-01"));
    org.close();
  });
});
