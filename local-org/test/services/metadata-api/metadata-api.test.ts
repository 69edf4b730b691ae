import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import type { FastifyInstance } from "fastify";
import { Connection } from "jsforce";
import type { LocalOrg } from "../../../src/local-org.ts";
import { openLocalOrg } from "../../../src/local-org.ts";
import { buildApp } from "../../../src/server/app.ts";
import { field, objectFile, textField, xml, zipOf } from "../../metadata/metadata-fixture.ts";

const files = { "objects/A__c.object": objectFile("A", textField("F__c")) };
const zip = Buffer.from(zipOf(files, { CustomObject: ["A__c"] }));
const faulty = Buffer.from(
  zipOf(
    { "objects/B__c.object": objectFile("B", `\n${field("F__c", "Currency")}`) },
    { CustomObject: ["B__c"] }
  )
);

describe("the Metadata API", () => {
  let org: LocalOrg;
  let app: FastifyInstance;
  let url: string;

  before(async () => {
    org = openLocalOrg();
    app = buildApp(org);
    url = await app.listen({ port: 0, host: "127.0.0.1" });
  });

  after(async () => {
    await app.close();
    org.close();
  });

  const tokenOf = (username: string): string =>
    org.database
      .prepare(
        `SELECT "access_token" FROM "_session" s JOIN "User" u ON u."Id" = s."user_id" WHERE u."Username" = ?`
      )
      .pluck()
      .get(username) as string;

  function connect(accessToken = tokenOf("admin@local.entente")): Connection {
    const connection = new Connection({ instanceUrl: url, accessToken, version: "68.0" });
    connection.metadata.pollInterval = 20;
    return connection;
  }

  test("validates, then quick-deploys over REST what it found sound", async () => {
    const connection = connect();
    const validation = await connection.metadata
      .deployRest(zip, { checkOnly: true, rollbackOnError: true })
      .complete(true);
    assert.deepEqual([validation.status, validation.checkOnly], ["Succeeded", true]);
    assert.equal(org.schema().objectOf("A__c"), undefined);
    const id = await connection.metadata.deployRecentValidation({ id: validation.id, rest: true });
    await org.metadata.deployments.idle();
    const overSoap = await connection.metadata.checkDeployStatus(id, true);
    assert.equal(overSoap.status, "Succeeded");
    assert.ok(org.schema().objectOf("A__c"));
  });

  test("deploys over SOAP; both routes know the same deployment", async () => {
    const connection = connect();
    const result = await connection.metadata.deploy(zip, {}).complete(true);
    assert.deepEqual([result.success, result.done, result.numberComponentErrors], [true, true, 0]);
    assert.deepEqual(
      result.details.componentSuccesses.map(({ componentType, fullName, success }) => [
        componentType,
        fullName,
        success
      ]),
      [
        ["CustomObject", "A__c", true],
        ["CustomField", "A__c.F__c", true],
        ["", "package.xml", true]
      ]
    );
    const overRest = await connection.metadata.checkDeployStatus(result.id, true, true);
    assert.equal(overRest.createdByName, result.createdByName);
    assert.equal(overRest.details.componentSuccesses.length, 3);
    const summary = await connection.metadata.checkDeployStatus(result.id, false, true);
    assert.equal(summary.details, undefined);
  });

  for (const route of ["deploy", "deployRest"] as const)
    test(`reports failures with file, line and column: ${route}`, async () => {
      const result = await connect()
        .metadata[route](faulty, { rollbackOnError: true })
        .complete(true);
      assert.deepEqual([result.status, result.numberComponentErrors], ["Failed", 2]);
      const failure = result.details.componentFailures[0]!;
      assert.deepEqual(
        [failure.fullName, failure.fileName, failure.lineNumber, failure.columnNumber],
        ["B__c.F__c", "objects/B__c.object", 4, 1]
      );
      assert.match(failure.problem ?? "", /^Must specify 'precision'/);
      assert.equal(failure.problemType, "Error");
    });

  test("makes what was deployed usable at once, for those who were given it", async () => {
    const connection = connect();
    const set = xml(
      "PermissionSet",
      "<fieldPermissions><editable>true</editable><field>A__c.F__c</field><readable>true</readable></fieldPermissions><label>S</label>" +
        "<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead>" +
        "<modifyAllRecords>false</modifyAllRecords><object>A__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>"
    );
    const both = zipOf(
      { ...files, "permissionsets/S.permissionset": set },
      { CustomObject: ["A__c"], PermissionSet: ["S"] }
    );
    await connection.metadata.deploy(Buffer.from(both), {}).complete(true);
    const sets = await connection.query<{ Id: string }>(
      "SELECT Id FROM PermissionSet WHERE Name = 'S'"
    );
    const user = await connection.query<{ Id: string }>(
      "SELECT Id FROM User WHERE Username = 'manager@local.entente'"
    );
    await connection.sobject("PermissionSetAssignment").create({
      PermissionSetId: sets.records[0]!.Id,
      AssigneeId: user.records[0]!.Id
    });
    const manager = connect(tokenOf("manager@local.entente"));
    const saved = await manager.sobject("A__c").create({ Name: "One", F__c: "text" });
    assert.equal(saved.success, true);
    const { records } = await manager.query("SELECT Name, F__c FROM A__c");
    assert.equal(records[0]!.F__c, "text");
  });

  test("retrieves, lists and describes", async () => {
    const { metadata } = connect();
    const request = {
      apiVersion: 68,
      singlePackage: false,
      unpackaged: {
        types: [{ name: "CustomObject", members: ["A__c", "Gone__c"] }],
        version: "68.0"
      }
    };
    const result = await metadata.retrieve(request as never).complete();
    const entries = unzipSync(Buffer.from(result.zipFile, "base64"));
    assert.match(strFromU8(entries["unpackaged/objects/A__c.object"]!), /<fullName>F__c</);
    assert.match(strFromU8(entries["unpackaged/package.xml"]!), /<version>68\.0</);
    assert.match(JSON.stringify(result.messages), /'Gone__c' cannot be found/);
    const listed = await metadata.list([{ type: "CustomObject" }, { type: "CustomField" }]);
    const names = listed.map(({ fullName }) => fullName);
    assert.ok(["Account", "A__c", "A__c.F__c"].every((name) => names.includes(name)));
    const { metadataObjects } = await metadata.describe();
    const object = metadataObjects.find(({ xmlName }) => xmlName === "CustomObject")!;
    assert.deepEqual([object.directoryName, object.suffix], ["objects", "object"]);
    assert.ok(object.childXmlNames.includes("CustomField"));
  });

  test("refuses users who may not deploy, expired sessions and operations it does not have", async () => {
    const isError = (code: RegExp) => (error: Error & { errorCode?: string }) =>
      code.test(`${error.errorCode} ${error.message}`);
    const contributor = connect(tokenOf("contributor@local.entente"));
    await assert.rejects(
      async () => contributor.metadata.deploy(zip, {}),
      isError(/INSUFFICIENT_ACCESS/)
    );
    await assert.rejects(
      async () => contributor.metadata.deployRest(zip, {}),
      isError(/INSUFFICIENT_ACCESS/)
    );
    await assert.rejects(
      connect("00D!nobody").metadata.describe(),
      isError(/sf:INVALID_SESSION_ID/)
    );
    await assert.rejects(
      connect().metadata.read("CustomObject", "A__c"),
      isError(/readMetadata is not supported by the local org/)
    );
  });

  test("answers SOAP that is none with a fault", async () => {
    const response = await fetch(`${url}/services/Soap/m/68.0`, {
      method: "POST",
      headers: { "Content-Type": "text/xml" },
      body: "<no"
    });
    assert.equal(response.status, 500);
    assert.match(await response.text(), /<faultcode>sf:UNKNOWN_EXCEPTION<\/faultcode>/);
  });
});
