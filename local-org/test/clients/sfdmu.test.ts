import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Connection } from "jsforce";
import { clientHome, type ClientHome } from "./client-process.ts";
import { startLocalOrg, type LocalOrgProcess } from "./running-local-org.ts";

const SFDMU = fileURLToPath(new URL("run-sfdmu.mjs", import.meta.url));
const ADMINISTRATOR = "admin@local.entente";

let org: LocalOrgProcess;
let home: ClientHome;
let connection: Connection;
before(async () => {
  org = await startLocalOrg();
  home = clientHome();
  const accessToken = org.tokenOf("admin");
  connection = new Connection({ instanceUrl: org.url, accessToken, version: "68.0" });
});
after(async () => {
  await org.stop();
  home.remove();
});

function write(name: string, content: string): void {
  writeFileSync(join(home.folder, name), content);
}

describe("sfdmu, unmodified", () => {
  test("migrates related records from CSV: inserts the new, updates the changed", async () => {
    await connection.sobject("Account").create({ Name: "Old name", AccountNumber: "1" });
    const objects = [
      {
        query: "SELECT Id, Name, AccountNumber FROM Account",
        operation: "Upsert",
        externalId: "AccountNumber"
      },
      {
        query: "SELECT Id, LastName, Email, AccountId FROM Contact",
        operation: "Upsert",
        externalId: "Email"
      }
    ];
    const target = {
      name: ADMINISTRATOR,
      instanceUrl: org.url,
      accessToken: org.tokenOf("admin")
    };
    write("export.json", JSON.stringify({ objects, orgs: [target] }));
    write("Account.csv", "Name,AccountNumber\nNew name,1\nSecond,2\n");
    const header = "LastName,Email,Account.AccountNumber\n";
    write("Contact.csv", `${header}Émile,emile@example.org,1\nDupont,dupont@example.org,2\n`);
    const users = ["--sourceusername", "csvfile", "--targetusername", ADMINISTRATOR];
    const args = ["sfdmu:run", ...users, "--path", home.folder, "--noprompt"];
    const ended = await home.run(SFDMU, args);
    assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    const soql = "SELECT Name, (SELECT LastName FROM Contacts) FROM Account ORDER BY AccountNumber";
    const { records } = await connection.query(soql);
    assert.deepEqual(
      records.map(({ Name, Contacts }) => [Name, Contacts?.records[0]?.LastName]),
      [
        ["New name", "Émile"],
        ["Second", "Dupont"]
      ]
    );
  });
});
