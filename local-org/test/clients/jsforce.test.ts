import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Connection } from "jsforce";
import type { Json } from "../server/json.ts";
import { libraryPackage } from "../server/library-package.ts";
import { startLocalOrg, type LocalOrgProcess } from "./running-local-org.ts";

let org: LocalOrgProcess;
let connection: Connection;
before(async () => {
  org = await startLocalOrg();
  connection = connect(org.tokenOf("admin"));
});
after(() => org.stop());

const connect = (accessToken: string, more: object = {}) =>
  new Connection({ instanceUrl: org.url, accessToken, version: "68.0", ...more });

const loans = (count: number, prefix: string, library: string) =>
  Array.from({ length: count }, (_, index) => ({
    Name: `Loan ${index}`,
    Loan_External_Id__c: `${prefix}-${index}`,
    Library__c: library,
    Fee__c: index
  }));

describe("jsforce, unmodified", () => {
  let library: string;

  test("knows who it is", async () => {
    const identity = await connection.identity();
    assert.equal(identity.username, "admin@local.entente");
  });

  test("deploys over SOAP and REST, and polls either", async () => {
    const zip = Buffer.from(libraryPackage());
    const soap = await connection.metadata.deploy(zip, { rollbackOnError: true }).complete(true);
    assert.equal(soap.success, true, JSON.stringify(soap.details));
    const rest = await connection.metadata.deployRest(zip, { checkOnly: true }).complete();
    assert.deepEqual([rest.success, rest.checkOnly], [true, true]);
    const found = await connection.metadata.list({ type: "CustomObject" }, "68.0");
    assert.ok(found.some(({ fullName }) => fullName === "Loan__c"));
  });

  test("creates, and sees fields as soon as a permission set grants them", async () => {
    const { records } = await connection.query("SELECT Id FROM PermissionSet WHERE Name = 'Loans'");
    for (const AssigneeId of [org.idOf("admin"), org.idOf("manager")]) {
      const assignment = { AssigneeId, PermissionSetId: records[0]?.Id };
      await connection.sobject("PermissionSetAssignment").create(assignment);
    }
    const account = { Name: "Central", Library_Code__c: "L-1" };
    const created = await connection.sobject("Account").create(account);
    assert.ok(created.success);
    library = created.id;
    const described = await connection.sobject("Loan__c").describe();
    assert.ok(described.fields.some(({ name, type }) => name === "Fee__c" && type === "currency"));
  });

  test("writes collections of more than 200 and pages through a query", async () => {
    const rows = loans(450, "C", library);
    const options = { allowRecursive: true, allOrNone: true };
    const results = await connection.sobject("Loan__c").create(rows, options);
    assert.ok(results.every(({ success }) => success));
    const soql = "SELECT Name, Library__r.Name FROM Loan__c ORDER BY Fee__c";
    const all = await connection.query(soql, { autoFetch: true, maxFetch: 1000 });
    assert.equal(all.records.length, 450);
    assert.equal(all.records[449]?.Name, "Loan 449");
  });

  test("upserts by external id", async () => {
    const change = { Loan_External_Id__c: "C-1", Fee__c: 99 };
    const result = await connection.sobject("Loan__c").upsert(change, "Loan_External_Id__c");
    assert.ok(!Array.isArray(result) && result.success && !result.created);
    const rows = [
      { ...change, Fee__c: -1 },
      { ...change, Loan_External_Id__c: "C-2" }
    ];
    const refused = await connection.sobject("Loan__c").upsert(rows, "Loan_External_Id__c");
    assert.ok(Array.isArray(refused));
    const [first] = refused as { errors: { statusCode?: string; errorCode?: string }[] }[];
    const code = first?.errors[0]?.statusCode ?? first?.errors[0]?.errorCode;
    assert.equal(code, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
  });

  test("upserts and queries in bulk", async () => {
    const input = loans(450, "B", library).map((row, index) =>
      index === 7 ? { ...row, Fee__c: -1 } : row
    );
    const results = await connection.bulk2.loadAndWaitForResults({
      object: "Loan__c",
      operation: "upsert",
      externalIdFieldName: "Loan_External_Id__c",
      input,
      pollInterval: 200
    });
    assert.equal(results.successfulResults.length, 449);
    const [failed] = results.failedResults as unknown as Record<string, string>[];
    assert.equal(failed?.Loan_External_Id__c, "B-7");
    assert.match(failed?.sf__Error ?? "", /^FIELD_CUSTOM_VALIDATION_EXCEPTION:/);
    const soql =
      "SELECT Loan_External_Id__c, Library__r.Name FROM Loan__c WHERE Loan_External_Id__c LIKE 'B-%'";
    const rows = (await (await connection.bulk2.query(soql)).toArray()) as Record<string, string>[];
    assert.equal(rows.length, 449);
    assert.equal(rows[0]?.["Library__r.Name"], "Central");
  });

  test("asks GraphQL by request", async () => {
    const query = `query { uiapi { query {
      Loan__c(first: 2, where: {Fee__c: {gt: 400}}, orderBy: {Fee__c: {order: ASC}}) {
        edges { node { Id Fee__c { value } Library__r { Name { value } } } } } } } }`;
    const answer = await connection.requestPost<Json>("/graphql", { query });
    assert.deepEqual(answer.errors ?? [], []);
    const nodes = answer.data.uiapi.query.Loan__c.edges.map((edge: Json) => edge.node);
    assert.equal(nodes.length, 2);
    assert.equal(nodes[0].Fee__c.value, 401);
    assert.equal(nodes[0].Library__r.Name.value, "Central");
  });

  test("refreshes its session after it expired, over REST", async () => {
    const { refreshToken } = org.users.find(({ username }) => username.startsWith("manager"))!;
    const oauth2 = { clientId: "PlatformCLI", loginUrl: org.url };
    const manager = connect(org.tokenOf("manager"), { refreshToken, oauth2 });
    const refreshed: string[] = [];
    manager.on("refresh", (token: string) => refreshed.push(token));
    await expire(org.tokenOf("manager"));
    const { records } = await manager.query("SELECT Username FROM User WHERE Username LIKE 'man%'");
    assert.equal(records[0]?.Username, "manager@local.entente");
    assert.equal(refreshed.length, 1);
  });

  test("refreshes a session that the org does not know, over SOAP", async () => {
    const { refreshToken } = org.users.find(({ username }) => username.startsWith("admin"))!;
    const oauth2 = { clientId: "PlatformCLI", loginUrl: org.url };
    const admin = connect(`${org.tokenOf("admin")}.stale`, { refreshToken, oauth2 });
    const refreshed: string[] = [];
    admin.on("refresh", (token: string) => refreshed.push(token));
    const listed = await admin.metadata.list({ type: "PermissionSet" }, "68.0");
    assert.ok(listed.some(({ fullName }) => fullName === "Loans"));
    assert.equal(refreshed.length, 1);
  });

  test("names a missing permission by its code", async () => {
    const contributor = connect(org.tokenOf("contributor"));
    await assert.rejects(async () => contributor.query("SELECT Id FROM Loan__c"), {
      errorCode: "INVALID_TYPE"
    });
    await assert.rejects(contributor.metadata.deploy(Buffer.from(libraryPackage()), {}).complete());
  });

  async function expire(accessToken: string): Promise<void> {
    const reply = await fetch(`${org.url}/local-org/sessions/expire`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ accessToken })
    });
    assert.equal(reply.status, 204);
  }
});
