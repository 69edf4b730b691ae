import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(async () => {
  org = await libraryOrg();
  await org.ask("manager", "POST", "/sobjects/Account", {
    Name: "Central",
    Library_Code__c: "L-1"
  });
});
after(() => org.close());

const JOBS = "/services/data/v68.0/jobs/ingest";
const LOANS = { object: "Loan__c", operation: "insert" };
const UPSERT = { ...LOANS, operation: "upsert", externalIdFieldName: "Loan_External_Id__c" };

async function open(settings: object): Promise<string> {
  const reply = await org.ask("manager", "POST", JOBS, settings);
  assert.equal(reply.status, 200, reply.text);
  assert.equal(reply.body.state, "Open");
  return reply.body.id;
}

async function upload(id: string, csv: string) {
  const headers = { "content-type": "text/csv" };
  const url = `${JOBS}/${id}/batches`;
  return org.send("manager", { method: "PUT", url, headers, payload: csv });
}

async function run(settings: object, csv: string) {
  const id = await open(settings);
  assert.equal((await upload(id, csv)).statusCode, 201);
  const { body } = await org.ask("manager", "PATCH", `${JOBS}/${id}`, { state: "UploadComplete" });
  return body;
}

const results = async (id: string, kind: string) =>
  (await org.ask("manager", "GET", `${JOBS}/${id}/${kind}`)).text;
const count = async (condition: string) => {
  const soql = encodeURIComponent(`SELECT COUNT() FROM Loan__c WHERE ${condition}`);
  return (await org.ask("manager", "GET", `/query?q=${soql}`)).body.totalSize as number;
};

describe("Bulk API 2.0 ingest", () => {
  test("inserts rows, names parents by external id, and reports good and bad rows apart", async () => {
    const job = await run(
      LOANS,
      'Name,Library__r.Library_Code__c,Fee__c\n"One, with ""quotes""",L-1,1.5\nTwo,L-1,-1\nThree,none,1\n'
    );
    assert.equal(job.state, "JobComplete");
    assert.deepEqual([job.numberRecordsProcessed, job.numberRecordsFailed], [3, 2]);
    const good = (await results(job.id, "successfulResults")).split("\n");
    assert.equal(good[0], '"sf__Id","sf__Created","Name","Library__r.Library_Code__c","Fee__c"');
    assert.match(good[1] ?? "", /^"a\w{17}","true","One, with ""quotes""","L-1","1.5"$/);
    const bad = (await results(job.id, "failedResults")).split("\n");
    assert.equal(
      bad[1],
      '"","FIELD_CUSTOM_VALIDATION_EXCEPTION:A fee cannot be negative.:Fee__c --","Two","L-1","-1"'
    );
    assert.match(bad[2] ?? "", /^"","INVALID_FIELD:|^"","INVALID_CROSS/);
    assert.equal((await results(job.id, "unprocessedrecords")).trim().split("\n").length, 1);
  });

  test("upserts: an empty Id column counts as absent, an empty cell leaves the value, #N/A clears it", async () => {
    const header = "Id,Loan_External_Id__c,Name,Library__r.Library_Code__c,Fee__c\n";
    const first = await run(UPSERT, `${header},B-1,First,L-1,7\n,B-2,Second,L-1,7\n`);
    assert.equal(first.numberRecordsFailed, 0, await results(first.id, "failedResults"));
    const second = await run(UPSERT, "Loan_External_Id__c,Name,Fee__c\nB-1,Renamed,\nB-2,,#N/A\n");
    assert.equal(second.numberRecordsFailed, 0, await results(second.id, "failedResults"));
    assert.match(await results(second.id, "successfulResults"), /"false","B-1","Renamed",""/);
    assert.equal(await count("Name = 'Renamed' AND Fee__c = 7"), 1);
    assert.equal(await count("Name = 'Second' AND Fee__c = null"), 1);
  });

  test("updates and deletes by Id", async () => {
    const soql = encodeURIComponent("SELECT Id FROM Loan__c WHERE Loan_External_Id__c = 'B-1'");
    const [{ Id }] = (await org.ask("manager", "GET", `/query?q=${soql}`)).body.records;
    const update = { object: "Loan__c", operation: "update" };
    assert.equal((await run(update, `Id,Status__c\n${Id},Returned\n`)).numberRecordsFailed, 0);
    assert.equal(await count(`Id = '${Id}' AND Status__c = 'Returned'`), 1);
    const remove = { object: "Loan__c", operation: "delete" };
    assert.equal((await run(remove, `Id\n${Id}\n`)).numberRecordsFailed, 0);
    assert.equal(await count(`Id = '${Id}'`), 0);
  });

  test("takes every delimiter, CRLF and a byte order mark", async () => {
    const semicolon = { ...UPSERT, columnDelimiter: "SEMICOLON", lineEnding: "CRLF" };
    const csv = '\uFEFFLoan_External_Id__c;Name;Library__r.Library_Code__c\r\nB-9;"a\r\nb";L-1\r\n';
    const job = await run(semicolon, csv);
    assert.equal(job.state, "JobComplete", job.errorMessage);
    assert.equal(job.numberRecordsFailed, 0);
    assert.match(await results(job.id, "successfulResults"), /^"sf__Id";"sf__Created".*\r\n/);
  });

  test("fails the job, and loads nothing, for an unknown column, a missing key, wrong line ends, a ragged row", async () => {
    const before = await count("Name != null");
    const unknown = await run(LOANS, "Name,Colour__c\nOne,red\n");
    assert.equal(unknown.errorMessage, "InvalidBatch : Field name not found : Colour__c");
    const keyless = await run(UPSERT, "Name\nOne\n");
    assert.equal(keyless.errorMessage, "InvalidBatch : Field name not found : Loan_External_Id__c");
    const ends = await run(LOANS, "Name\r\nOne\r\n");
    assert.match(ends.errorMessage, /^ClientInputError : LineEnding is invalid on user data/);
    const ragged = await run(LOANS, "Name,Fee__c\nOne,1\nTwo\n");
    assert.match(ragged.errorMessage, /^InvalidBatch : /);
    for (const job of [unknown, keyless, ends, ragged]) assert.equal(job.state, "Failed");
    assert.equal(await count("Name != null"), before);
    assert.match(await results(unknown.id, "unprocessedrecords"), /"One","red"/);
    assert.match(await results(ragged.id, "unprocessedrecords"), /"One","1"\n"Two"\n/);
    assert.match(await results(ends.id, "unprocessedrecords"), /"One"/);
  });

  test("refuses wrong jobs", async () => {
    const refused = async (settings: object) => {
      const { status, body } = await org.ask("manager", "POST", JOBS, settings);
      return [status, body[0].errorCode];
    };
    const invalid = [400, "INVALIDJOB"];
    assert.deepEqual(await refused({ object: "Nothing__c", operation: "insert" }), invalid);
    assert.deepEqual(await refused({ object: "Loan__c", operation: "hardDelete" }), invalid);
    assert.deepEqual(await refused({ object: "Loan__c", operation: "upsert" }), invalid);
    assert.deepEqual(await refused({ ...UPSERT, externalIdFieldName: "Name" }), invalid);
    assert.deepEqual(await refused({ ...LOANS, columnDelimiter: "DOT" }), invalid);
  });

  test("takes data once and only while open; a job is its creator's", async () => {
    const id = await open(LOANS);
    await upload(id, "Name\n");
    assert.equal((await upload(id, "Name\n")).statusCode, 400);
    assert.equal((await org.ask("colleague", "GET", `${JOBS}/${id}`)).status, 404);
    assert.equal((await org.ask("admin", "GET", `${JOBS}/${id}`)).status, 200);
    const done = await org.ask("manager", "PATCH", `${JOBS}/${id}`, { state: "Aborted" });
    assert.equal(done.body.state, "Aborted");
    const late = await org.ask("manager", "PATCH", `${JOBS}/${id}`, { state: "UploadComplete" });
    assert.equal(late.body[0].errorCode, "INVALIDJOBSTATE");
    assert.equal((await org.ask("manager", "DELETE", `${JOBS}/${id}`)).status, 204);
    assert.equal((await org.ask("manager", "GET", `${JOBS}/${id}`)).status, 404);
  });

  test("lists the user's jobs, latest first", async () => {
    const { body } = await org.ask("manager", "GET", JOBS);
    assert.equal(body.done, true);
    const ids = body.records.map(({ id }: { id: string }) => id);
    assert.deepEqual(ids, [...ids].sort().reverse());
    assert.equal((await org.ask("colleague", "GET", JOBS)).body.records.length, 0);
  });

  test("takes job and data in one multipart request", async () => {
    const job = JSON.stringify(UPSERT);
    const csv = "Loan_External_Id__c,Name,Library__r.Library_Code__c\nB-77,Multi,L-1\n";
    const part = (name: string, type: string, extra: string, content: string) =>
      `--XX\r\nContent-Type: ${type}\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\n${content}\r\n`;
    const payload =
      part("job", "application/json", "", job) +
      part("content", "text/csv", '; filename="content"', csv) +
      "--XX--\r\n";
    const headers = { "content-type": "multipart/form-data; boundary=XX" };
    const reply = await org.send("manager", { method: "POST", url: JOBS, headers, payload });
    assert.equal(reply.json().state, "JobComplete", reply.body);
    assert.equal(await count("Loan_External_Id__c = 'B-77'"), 1);
  });
});
