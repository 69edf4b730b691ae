import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
let library: string;
before(async () => {
  org = await libraryOrg();
  const created = await org.ask("manager", "POST", "/sobjects/Account", {
    Name: "Bibliothèque d'Hélène",
    Library_Code__c: "L-1"
  });
  library = created.body.id;
});
after(() => org.close());

describe("Records over REST", () => {
  test("creating answers 201 with id and Location", async () => {
    const reply = await org.ask("manager", "POST", "/sobjects/Account", { Name: "Second" });
    assert.equal(reply.status, 201);
    assert.match(reply.body.id, /^001\w{15}$/);
    assert.deepEqual(reply.body, { id: reply.body.id, success: true, errors: [] });
    assert.equal(reply.headers.location, `/services/data/v68.0/sobjects/Account/${reply.body.id}`);
  });

  test("reading gives attributes and values, with `fields` those only", async () => {
    const whole = await org.ask("manager", "GET", `/sobjects/Account/${library}`);
    assert.equal(whole.status, 200);
    assert.equal(whole.body.attributes.url, `/services/data/v68.0/sobjects/Account/${library}`);
    assert.equal(whole.body.Name, "Bibliothèque d'Hélène");
    assert.equal(whole.body.Library_Code__c, "L-1");
    assert.equal(whole.body.IsDeleted, false);
    const part = await org.ask("manager", "GET", `/sobjects/Account/${library}?fields=Name`);
    assert.deepEqual(Object.keys(part.body).sort(), ["Id", "Name", "attributes"]);
  });

  test("a 15-character id names the record too", async () => {
    const reply = await org.ask("manager", "GET", `/sobjects/Account/${library.slice(0, 15)}`);
    assert.equal(reply.body.Id, library);
  });

  test("If-Modified-Since answers 304 for an unchanged record", async () => {
    const url = `/services/data/v68.0/sobjects/Account/${library}`;
    const since = (await org.send("manager", { url })).headers["last-modified"] as string;
    const reply = await org.send("manager", { url, headers: { "if-modified-since": since } });
    assert.equal(reply.statusCode, 304);
  });

  test("updating answers 204 without content", async () => {
    const reply = await org.ask("manager", "PATCH", `/sobjects/Account/${library}`, { Site: "Paris" });
    assert.deepEqual([reply.status, reply.text], [204, ""]);
    const read = await org.ask("manager", "GET", `/sobjects/Account/${library}?fields=Site`);
    assert.equal(read.body.Site, "Paris");
  });

  test("upserting by external id answers 201, then 200", async () => {
    const path = "/sobjects/Loan__c/Loan_External_Id__c/N%2F1%20%C3%A9";
    const first = await org.ask("manager", "PATCH", path, {
      Name: "One",
      Library__r: { Library_Code__c: "L-1" }
    });
    assert.equal(first.status, 201, first.text);
    assert.equal(first.body.created, true);
    const second = await org.ask("manager", "PATCH", path, { Fee__c: 12.5 });
    assert.deepEqual([second.status, second.body.created, second.body.id], [200, false, first.body.id]);
    const read = await org.ask("manager", "GET", path);
    assert.equal(read.body.Loan_External_Id__c, "N/1 é");
    assert.equal(read.body.Fee__c, 12.5);
    assert.equal(read.body.Library__c, library);
  });

  test("updateOnly refuses to create", async () => {
    const path = "/sobjects/Loan__c/Loan_External_Id__c/none?updateOnly=true";
    assert.equal((await org.ask("manager", "PATCH", path, { Name: "x" })).status, 404);
  });

  test("refuses the key in the body of an update or upsert", async () => {
    const byId = await org.ask("manager", "PATCH", `/sobjects/Account/${library}`, { Id: library });
    assert.deepEqual([byId.status, byId.body[0].errorCode], [400, "INVALID_FIELD"]);
    const path = "/sobjects/Loan__c/Loan_External_Id__c/N-2";
    const byKey = await org.ask("manager", "PATCH", path, { Loan_External_Id__c: "N-3" });
    assert.deepEqual([byKey.status, byKey.body[0].errorCode], [400, "INVALID_FIELD"]);
  });

  test("a field that is no external id cannot name a record", async () => {
    const reply = await org.ask("manager", "GET", "/sobjects/Account/Name/Second");
    assert.equal(reply.status, 404);
    assert.match(reply.body[0].message, /^Provided external ID field does not exist/);
  });

  test("a validation rule's message comes with its field", async () => {
    const reply = await org.ask("manager", "POST", "/sobjects/Loan__c", {
      Name: "Two",
      Library__c: library,
      Fee__c: -1
    });
    assert.equal(reply.status, 400);
    assert.deepEqual(reply.body, [
      {
        message: "A fee cannot be negative.",
        errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
        fields: ["Fee__c"]
      }
    ]);
  });

  test("a missing required field, an unknown field and a wrong picklist value are refused", async () => {
    const create = (body: object) => org.ask("manager", "POST", "/sobjects/Loan__c", body);
    const missing = await create({ Name: "Three" });
    assert.deepEqual([missing.status, missing.body[0].errorCode], [400, "REQUIRED_FIELD_MISSING"]);
    const unknown = await create({ Name: "Three", Library__c: library, Colour__c: "red" });
    assert.deepEqual([unknown.status, unknown.body[0].errorCode], [400, "INVALID_FIELD"]);
    const wrong = await create({ Name: "Three", Library__c: library, Status__c: "Lost" });
    assert.equal(wrong.body[0].errorCode, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
  });

  test("unknown objects, unknown ids and ids of other objects answer 404 NOT_FOUND", async () => {
    for (const path of [
      "/sobjects/Nothing__c/describe",
      "/sobjects/Account/001000000000000AAA",
      `/sobjects/Contact/${library}`,
      "/sobjects/Account/x"
    ]) {
      const reply = await org.ask("manager", "GET", path);
      assert.deepEqual([reply.status, reply.body[0].errorCode], [404, "NOT_FOUND"], path);
    }
    const gone = await org.ask("manager", "DELETE", "/sobjects/Account/001000000000000AAA");
    assert.equal(gone.status, 404);
  });

  test("objects without permission are as absent", async () => {
    const reply = await org.ask("contributor", "GET", "/sobjects/Loan__c/describe");
    assert.deepEqual([reply.status, reply.body[0].errorCode], [404, "NOT_FOUND"]);
    const all = await org.ask("contributor", "GET", "/sobjects");
    assert.ok(!all.body.sobjects.some(({ name }: { name: string }) => name === "Loan__c"));
  });

  test("another user's private record is as absent", async () => {
    const reply = await org.ask("colleague", "GET", `/sobjects/Account/${library}`);
    assert.equal(reply.status, 404);
    assert.equal((await org.ask("director", "GET", `/sobjects/Account/${library}`)).status, 200);
  });

  test("deleting answers 204, and the record is gone", async () => {
    const { body } = await org.ask("manager", "POST", "/sobjects/Account", { Name: "Short-lived" });
    const path = `/sobjects/Account/${body.id}`;
    assert.equal((await org.ask("manager", "DELETE", path)).status, 204);
    assert.equal((await org.ask("manager", "GET", path)).status, 404);
    const again = await org.ask("manager", "DELETE", path);
    assert.deepEqual([again.status, again.body[0].errorCode], [404, "ENTITY_IS_DELETED"]);
  });
});
