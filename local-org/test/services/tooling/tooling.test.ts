import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openTestOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(() => {
  org = openTestOrg();
});
after(() => org.close());

describe("Tooling API", () => {
  test("answers queries of the schema", async () => {
    const soql =
      "SELECT QualifiedApiName, Label FROM EntityDefinition WHERE QualifiedApiName = 'Account'";
    const path = `/tooling/query?q=${encodeURIComponent(soql)}`;
    const { status, body } = await org.ask("admin", "GET", path);
    assert.equal(status, 200);
    assert.deepEqual([body.totalSize, body.records[0].Label], [1, "Account"]);
  });

  test("knows no SourceMember, so that clients do not track sources", async () => {
    const reply = await org.ask("admin", "GET", "/tooling/sobjects/SourceMember/describe");
    assert.deepEqual([reply.status, reply.body[0].errorCode], [404, "NOT_FOUND"]);
  });
});
