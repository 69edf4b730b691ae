import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(async () => {
  org = await libraryOrg();
  const session = org.org.session(org.tokenOf("manager"), "68.0");
  const rows = Array.from({ length: 5 }, (_, index) => ({
    Name: `Library "${index}", é`,
    Library_Code__c: `L-${index}`
  }));
  org.org.records.insert(session, "Account", rows, { allOrNone: true });
});
after(() => org.close());

const JOBS = "/services/data/v68.0/jobs/query";
const start = (query: string, more: object = {}) =>
  org.ask("manager", "POST", JOBS, { operation: "query", query, ...more });
const page = (id: string, search: string) =>
  org.send("manager", { url: `${JOBS}/${id}/results?${search}` });

describe("Bulk API 2.0 query", () => {
  test("exports CSV with parents' columns, page by page", async () => {
    const soql =
      "SELECT Library_Code__c, Name, Owner.Name, Site FROM Account ORDER BY Library_Code__c";
    const { body: job } = await start(soql);
    assert.deepEqual(
      [job.state, job.numberRecordsProcessed, job.object],
      ["JobComplete", 5, "Account"]
    );
    const first = await page(job.id, "maxRecords=2");
    assert.equal(first.headers["sforce-numberofrecords"], "2");
    const lines = first.body.trim().split("\n");
    assert.equal(lines[0], '"Library_Code__c","Name","Owner.Name","Site"');
    assert.match(lines[1] ?? "", /^"L-0","Library ""0"", é","[^"]+",""$/);
    const second = await page(job.id, `maxRecords=2&locator=${first.headers["sforce-locator"]}`);
    const last = await page(job.id, `locator=${second.headers["sforce-locator"]}`);
    assert.equal(last.headers["sforce-locator"], "null");
    assert.match(last.body, /"L-4"/);
  });

  test("keeps what the query found, whatever is written later", async () => {
    const { body: job } = await start("SELECT Id FROM Account");
    await org.ask("manager", "POST", "/sobjects/Account", { Name: "Later" });
    const whole = await page(job.id, "");
    assert.equal(whole.body.trim().split("\n").length, 6);
  });

  test("uses the delimiter and line end of the job", async () => {
    const { body: job } = await start("SELECT Name, Site FROM Account", {
      columnDelimiter: "TAB",
      lineEnding: "CRLF"
    });
    assert.match((await page(job.id, "")).body, /^"Name"\t"Site"\r\n/);
  });

  test("refuses aggregates, child queries and wrong queries", async () => {
    const refused = async (soql: string) => (await start(soql)).body[0].errorCode;
    assert.equal(await refused("SELECT COUNT(Id) FROM Account"), "INVALIDJOB");
    assert.equal(await refused("SELECT Id, (SELECT Id FROM Contacts) FROM Account"), "INVALIDJOB");
    assert.equal(await refused("SELECT Nope FROM Account"), "INVALID_FIELD");
    assert.equal(await refused("SELECT"), "MALFORMED_QUERY");
  });

  test("is its creator's, and can be listed and deleted", async () => {
    const { body: job } = await start("SELECT Id FROM Account");
    assert.equal((await org.ask("colleague", "GET", `${JOBS}/${job.id}`)).status, 404);
    const { body } = await org.ask("manager", "GET", JOBS);
    assert.equal(body.records[0].id, job.id);
    assert.equal((await org.ask("manager", "DELETE", `${JOBS}/${job.id}`)).status, 204);
    assert.equal((await page(job.id, "")).statusCode, 404);
  });
});
