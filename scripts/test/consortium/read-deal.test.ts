import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Connection } from "jsforce";
import { readDeal } from "../../lib/consortium/read-deal.ts";

describe("reading a deal", () => {
  test("refuses one whose currency is not known", async () => {
    const deal = { Id: "a01000000000001", Name: "Aurélia", Currency_Code__c: null };
    const answer = (soql: string) => ({
      done: true,
      records: soql.includes("FROM Consortium_Deal__c") ? [deal] : []
    });
    const connection = { query: async (soql: string) => answer(soql) } as unknown as Connection;
    await assert.rejects(readDeal(connection, deal.Id), /Aurélia has no currency code/);
  });
});
