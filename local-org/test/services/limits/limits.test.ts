import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openTestOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(() => {
  org = openTestOrg();
});
after(() => org.close());

describe("Limits", () => {
  test("count the API calls of this run", async () => {
    const { body } = await org.ask("manager", "GET", "/limits");
    const { Max, Remaining } = body.DailyApiRequests;
    assert.equal(Max - Remaining, 1);
    const later = await org.ask("manager", "GET", "/limits");
    assert.equal(later.body.DailyApiRequests.Remaining, Remaining - 1);
  });

  test("recordCount counts rows of the objects asked, and leaves out what is not there", async () => {
    await org.ask("manager", "POST", "/sobjects/Account", { Name: "One" });
    const { body } = await org.ask(
      "manager",
      "GET",
      "/limits/recordCount?sObjects=Account,Nothing"
    );
    assert.deepEqual(body, { sObjects: [{ count: 1, name: "Account" }] });
  });
});
