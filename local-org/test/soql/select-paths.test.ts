import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { selectPaths } from "../../src/soql/select-paths.ts";
import { NOW, openFixture, schema, USER_ID } from "./query-fixture.ts";

describe("paths read by the platform itself", () => {
  const fixture = openFixture();
  const { database, session } = fixture;
  const account = fixture.insert("Account", { Name: "CHU", OwnerId: USER_ID });
  const full = fixture.insert("Renewal_Negotiation__c", {
    Account__c: account,
    Due_Amount__c: 100,
    Forecast_Amount__c: 80,
    Decision_Date__c: "2026-12-01",
    OwnerId: USER_ID,
    IsDeleted: 1
  });
  const bare = fixture.insert("Renewal_Negotiation__c", {});
  const paths = [
    ["Account__r", "Name"],
    ["Renewal_Forecast__c"],
    ["Decision_Date__c"],
    ["IsDeleted"],
    ["Owner", "Username"],
    ["Account__r", "Owner", "Name"],
    ["Account__r", "IsDeleted"],
    ["$User", "Username"]
  ];

  test("values come in the order of the paths, of each row", () => {
    const reader = selectPaths(database, schema, "Renewal_Negotiation__c", paths);
    const name = "manager@local.entente";
    assert.deepEqual(
      reader.read([bare, full], { session, now: NOW }),
      new Map([
        [full, ["CHU", 80, "2026-12-01", true, name, "Ana Martin", false, name]],
        [bare, [null, null, null, false, null, null, null, name]]
      ])
    );
  });

  test("unknown rows are not there", () => {
    const reader = selectPaths(database, schema, "Account", [["Name"]]);
    assert.equal(reader.read(["001000000000000AAA"], { session, now: NOW }).size, 0);
  });
});
