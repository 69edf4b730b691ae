import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(async () => {
  org = await libraryOrg();
  const session = org.org.session(org.tokenOf("manager"), "68.0");
  const rows = Array.from({ length: 450 }, (_, index) => ({
    Name: `Library ${String(index).padStart(3, "0")}`,
    Library_Code__c: `Q-${index}`
  }));
  org.org.records.insert(session, "Account", rows, { allOrNone: true });
});
after(() => org.close());

const query = (soql: string, path = "/query") =>
  org.ask("manager", "GET", `${path}?q=${encodeURIComponent(soql)}`);

describe("Queries over REST", () => {
  test("page through with locators of the asked batch size", async () => {
    const url = `/services/data/v68.0/query?q=${encodeURIComponent("SELECT Name FROM Account ORDER BY Name")}`;
    const headers = { "sforce-query-options": "batchSize=200" };
    const first = (await org.send("manager", { url, headers })).json();
    assert.deepEqual([first.totalSize, first.done, first.records.length], [450, false, 200]);
    const names = first.records.map(({ Name }: { Name: string }) => Name);
    let page = first;
    while (!page.done) {
      page = (await org.ask("manager", "GET", page.nextRecordsUrl)).body;
      names.push(...page.records.map(({ Name }: { Name: string }) => Name));
    }
    assert.equal(new Set(names).size, 450);
    assert.deepEqual(names, [...names].sort());
  });

  test("a locator is its user's only", async () => {
    const url = `/services/data/v68.0/query?q=${encodeURIComponent("SELECT Name FROM Account")}`;
    const headers = { "sforce-query-options": "batchSize=200" };
    const { nextRecordsUrl } = (await org.send("manager", { url, headers })).json();
    const reply = await org.ask("colleague", "GET", nextRecordsUrl);
    assert.equal(reply.status, 400);
    assert.equal(reply.body[0].errorCode, "INVALID_QUERY_LOCATOR");
  });

  test("an absent, an empty and a broken query are refused", async () => {
    assert.equal((await org.ask("manager", "GET", "/query")).body[0].errorCode, "MALFORMED_QUERY");
    assert.equal((await query("")).body[0].errorCode, "MALFORMED_QUERY");
    const broken = await query("SELECT FROM Account");
    assert.deepEqual([broken.status, broken.body[0].errorCode], [400, "MALFORMED_QUERY"]);
  });

  test("unknown fields and objects have the platform's codes", async () => {
    assert.equal((await query("SELECT Nope FROM Account")).body[0].errorCode, "INVALID_FIELD");
    const scratch = await query("SELECT Id FROM ScratchOrgInfo limit 1");
    assert.deepEqual([scratch.status, scratch.body[0].errorCode], [400, "INVALID_TYPE"]);
  });

  test("queryAll sees deleted records", async () => {
    const soql = "SELECT Id FROM Account WHERE Library_Code__c = 'Q-449'";
    const { records } = (await query(soql)).body;
    await org.ask("manager", "DELETE", `/sobjects/Account/${records[0].Id}`);
    assert.equal((await query(soql)).body.totalSize, 0);
    assert.equal((await query(soql, "/queryAll")).body.totalSize, 1);
  });

  test("columns=true describes the columns instead", async () => {
    const soql = encodeURIComponent("SELECT Id, Name, Owner.Name, IsDeleted FROM Account");
    const { body } = await org.ask("manager", "GET", `/query?q=${soql}&columns=true`);
    assert.deepEqual([body.entityName, body.idSelected, body.groupBy], ["Account", true, false]);
    assert.deepEqual(
      body.columnMetadata.map((column: { columnName: string; joinColumns: unknown[] }) => [
        column.columnName,
        column.joinColumns.length
      ]),
      [
        ["Id", 0],
        ["Name", 0],
        ["Owner", 1],
        ["IsDeleted", 0]
      ]
    );
  });
});
