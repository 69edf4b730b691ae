import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dealOf } from "c/dealModel";
import type { Connection } from "jsforce";
import { planImport, writeImport } from "../../lib/consortium/import-members.ts";
import type { ImportFile } from "../../lib/consortium/read-import-file.ts";
import { dropped } from "./fake-org.ts";

type Row = Record<string, unknown>;

const deal = dealOf(
  { Id: "d", Name: { value: "Deal" }, Allocation_Model__c: { value: "Equal" } },
  "EUR"
);
const names = Array.from({ length: 450 }, (_, index) => `Member ${index}`);
const file: ImportFile = {
  path: "members.csv",
  table: {
    columns: ["member", "votes"],
    rows: names.map((name, index) => ({ line: index + 2, cells: [name, "1"] }))
  },
  mapping: { member: 0, votes: 1 },
  locale: "en-US"
};

/** Members in memory; an institution is in a deal once, as in the org. */
class FakeMembers {
  readonly members: Row[] = [];
  writes = 0;
  broken: { readonly write: number; readonly when: "before" | "after" } | undefined;
  refused: string | undefined;

  get connection(): Connection {
    const org = {
      query: async (soql: string) => ({
        records: soql.includes("FROM Account")
          ? names.filter((Name) => soql.includes(`'${Name}'`)).map((Name) => ({ Id: Name, Name }))
          : this.members
      }),
      requestPost: async (_: string, { records }: { records: Row[] }) => this.#write(records)
    };
    return org as unknown as Connection;
  }

  #write(records: readonly Row[]): object[] {
    this.writes += 1;
    const isBroken = this.broken?.write === this.writes;
    if (isBroken && this.broken?.when === "before") throw dropped();
    const known = new Set(this.members.map((member) => member["Member_Account__c"]));
    const results = records.map(({ Member_Account__c: account }) => {
      const statusCode = known.has(account)
        ? "DUPLICATE_VALUE"
        : account === this.refused
          ? "FIELD_CUSTOM_VALIDATION_EXCEPTION"
          : undefined;
      const errors = statusCode ? [{ statusCode, message: "no" }] : [];
      return { success: !statusCode, errors };
    });
    if (results.every(({ success }) => success))
      for (const row of records) this.members.push({ Id: `m${this.members.length}`, ...row });
    if (isBroken) throw dropped();
    return results;
  }
}

async function run(org: FakeMembers): Promise<void> {
  const plan = await planImport(org.connection, deal, file, {});
  assert.deepEqual(plan.problems, []);
  await writeImport(org.connection, deal, plan, () => {});
}

function assertOnce(org: FakeMembers): void {
  const accounts = new Set(org.members.map((member) => member["Member_Account__c"]));
  assert.deepEqual([org.members.length, accounts.size], [450, 450]);
}

describe("an import", () => {
  test("whose connection breaks in any call goes on by itself, and adds nobody twice", async () => {
    for (let write = 1; write <= 3; write += 1) {
      for (const when of ["before", "after"] as const) {
        const org = new FakeMembers();
        org.broken = { write, when };
        await run(org);
        assertOnce(org);
      }
    }
  });

  test("names the rows that the org refuses, keeps whole calls, and is finished when they are mended", async () => {
    const org = new FakeMembers();
    org.refused = "Member 300";
    await assert.rejects(run(org), /line 302, Member 300: no/);
    assert.equal(org.members.length, 200);
    org.refused = undefined;
    await run(org);
    assertOnce(org);
  });
});
