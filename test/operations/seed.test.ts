import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { entente, ententeJson, startEntente } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";

interface Seeded {
  readonly steps: readonly { object: string; inserted: number; updated: number }[];
  readonly usage: { files: number; months: number };
}

const counted = [
  "Account",
  "Contact",
  "Product2",
  "Contract",
  "Opportunity",
  "Renewal_Negotiation__c",
  "Negotiation_Line__c",
  "Negotiation_Offer__c",
  "Offer_Line__c",
  "Usage_Load__c",
  "Usage_Month__c"
];

async function counts(org: LocalOrgProcess): Promise<Record<string, number>> {
  const client = clientOf(org);
  const result: Record<string, number> = {};
  for (const object of counted) {
    result[object] = (await client.query(`SELECT COUNT() FROM ${object}`)).totalSize;
  }
  return result;
}

describe("entente seed", () => {
  let org: LocalOrgProcess;
  before(async () => {
    org = await startDeployedOrg();
  });
  after(() => org.stop());

  test("a book that is interrupted is completed by the same command, and a third run changes nothing", async () => {
    const { child, end } = startEntente(org, ["seed", "demo"]);
    while ((await counts(org))["Negotiation_Offer__c"] === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill("SIGKILL");
    await end;
    const completed = await ententeJson<Seeded>(org, ["seed", "demo"]);
    assert.equal(completed.status, 0, completed.message);
    const afterwards = await counts(org);
    assert.ok(Object.values(afterwards).every((count) => count > 0));
    const third = await ententeJson<Seeded>(org, ["seed", "demo"]);
    assert.deepEqual(await counts(org), afterwards);
    assert.equal(
      third.result.steps.reduce((sum, step) => sum + step.inserted + step.updated, 0),
      0
    );
  });

  test("the book of corner cases loads as well", async () => {
    const { status, message } = await ententeJson<Seeded>(org, ["seed", "edge-cases"]);
    assert.equal(status, 0, message);
  });

  test("an owner whom the org does not know is refused before anything is written", async () => {
    const before = await counts(org);
    const { code, stderr } = await entente(org, ["seed", "demo", "--owner", "nobody@nowhere"]);
    assert.equal(code, 2);
    assert.match(stderr, /No user has the username "nobody@nowhere"/);
    assert.deepEqual(await counts(org), before);
  });
});
