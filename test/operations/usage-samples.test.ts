import assert from "node:assert/strict";
import { existsSync, globSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { clientOf, graphql, queryRows } from "../support/org-client.ts";

/** The COUNTER standard's own samples, beside the project where they are at all. */
const samples = fileURLToPath(new URL("../../../shared/data/counter/", import.meta.url));
const skip = existsSync(samples)
  ? false
  : "the COUNTER samples are not beside this clone (../shared/data)";

interface Imported {
  readonly files: readonly {
    readonly reportId: string;
    readonly created: number;
    readonly updated: number;
    readonly removed: number;
    readonly months: number;
    readonly totals: readonly { item: string; metric: string; accessType: string; total: number }[];
  }[];
}

interface TotalRow {
  readonly Report_ID__c: string;
  readonly Item_Name__c: string | null;
  readonly Metric__c: string;
  readonly total: number;
}

describe("the COUNTER standard's own samples", { skip }, () => {
  let org: LocalOrgProcess;
  let client: Connection;

  before(async () => {
    org = await startDeployedOrg();
    client = clientOf(org);
    await client
      .sobject("Account")
      .create({ Name: "Sample Institution", ISNI_Number__c: "1234123412341234" });
    await client.sobject("Product2").create({ Name: "Sample", COUNTER_Platform__c: "Platform 1" });
  });
  after(() => org.stop());

  for (const form of ["tsv", "json"]) {
    test(`load as ${form} and read back with the same totals`, async () => {
      const files = globSync(`${samples}*_sample_r51.${form}`);
      assert.equal(files.length >= 6, true);
      const imported = await ententeJson<Imported>(org, ["import", "usage", ...files]);
      assert.equal(imported.status, 0, imported.message);
      const rows = await queryRows<TotalRow>(
        client,
        "SELECT Report_ID__c, Item_Name__c, Metric__c, SUM(Count__c) total FROM Usage_Month__c " +
          "GROUP BY Report_ID__c, Item_Name__c, Metric__c"
      );
      const stored = new Map(
        rows.map((row) => [
          `${row.Report_ID__c} ${row.Item_Name__c ?? ""} ${row.Metric__c}`,
          row.total
        ])
      );
      const printed = new Map<string, number>();
      for (const { reportId, totals } of imported.result.files) {
        for (const { item, metric, total } of totals) {
          const key = `${reportId} ${item} ${metric}`;
          printed.set(key, total + (printed.get(key) ?? 0));
        }
      }
      assert.deepEqual(stored, printed);
      assert.equal(stored.get("TR_J1 Title 3 Total_Item_Requests"), 8844);
      assert.equal(stored.get("TR_J1 Title 3 Unique_Item_Requests"), 3792);
    });
  }

  test("the JSON and the TSV of a report are the same facts: nothing was added", async () => {
    const again = await ententeJson<Imported>(org, [
      "import",
      "usage",
      ...globSync(`${samples}*_sample_r51.tsv`)
    ]);
    for (const file of again.result.files) assert.equal(file.created, 0, file.reportId);
    const [{ n } = { n: 0 }] = await queryRows<{ n: number }>(
      client,
      "SELECT COUNT(Id) n FROM Usage_Month__c WHERE Report_ID__c = 'TR_J1'"
    );
    assert.equal(n, 24);
  });

  test("are the same by GraphQL, as account manager who owns the account", async () => {
    const [account] = await queryRows<{ Id: string }>(
      client,
      "SELECT Id FROM Account WHERE Name = 'Sample Institution'"
    );
    await client
      .sobject("Account")
      .update({ Id: String(account?.Id), OwnerId: org.idOf("manager") });
    const data = await graphql<{
      uiapi: { query: { Usage_Month__c: { edges: { node: { Count__c: { value: number } } }[] } } };
    }>(
      clientOf(org, "manager"),
      `
        {
          uiapi {
            query {
              Usage_Month__c(
                first: 100
                where: {
                  and: [
                    { Report_ID__c: { eq: "TR_J1" } }
                    { Item_Name__c: { eq: "Title 3" } }
                    { Metric__c: { eq: "Unique_Item_Requests" } }
                  ]
                }
              ) {
                edges {
                  node {
                    Count__c {
                      value
                    }
                  }
                }
              }
            }
          }
        }
      `
    );
    const counts = data.uiapi.query.Usage_Month__c.edges.map(({ node }) => node.Count__c.value);
    assert.equal(counts.length, 12);
    assert.equal(
      counts.reduce((left, right) => left + right, 0),
      3792
    );
  });

  test(`every sample was used`, () => {
    const names = globSync(`${samples}*_sample_r51.tsv`).map((file) => basename(file).slice(0, 4));
    assert.deepEqual(names.sort(), ["DRD1", "DRD2", "PRP1", "TRB1", "TRJ1", "TRJ3"]);
  });
});
