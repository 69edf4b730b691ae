import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { negotiationFields } from "c/renewalOpeningRecords";
import { openingOf, type Opening } from "c/renewalProposal";
import { contractTerms } from "../../lib/renewals/contract-terms.ts";
import type { OrgFacts } from "../../lib/renewals/org-facts.ts";
import { stubConnection } from "./stub-connection.ts";

const facts: OrgFacts = {
  today: "2026-11-24",
  multiCurrency: true,
  readable: new Set(["OpportunityLineItem"]),
  opportunity: { stage: "Prospecting", type: undefined }
};

/** The opening of a contract in one currency, sold in another or the same. */
async function opening(
  contractCurrency: string,
  lineCurrency: string,
  price: number
): Promise<{ opening: Opening; asked: string[] }> {
  const { connection, sent } = stubConnection({
    query(soql) {
      if (soql.includes("FROM OpportunityLineItem"))
        return [
          {
            OpportunityId: "006",
            Product2Id: "p",
            TotalPrice: price,
            CurrencyIsoCode: lineCurrency
          }
        ];
      if (!soql.includes("FROM Opportunity")) return [];
      const opportunity = { Id: "006", ContractId: "800", IsClosed: true, IsWon: true };
      return [{ ...opportunity, Amount: price, CurrencyIsoCode: lineCurrency }];
    }
  });
  const contract = {
    source: "contract" as const,
    id: "800",
    accountId: "001",
    accountName: "A",
    title: "T",
    start: undefined,
    end: "2026-12-31",
    currency: contractCurrency
  };
  const [found] = await contractTerms(connection, [contract], facts);
  assert.ok(found);
  const asked = sent.map(({ path }) => path);
  return { opening: openingOf(found.term, found.known, { leadMonths: 1 }), asked };
}

describe("orgs with several currencies", () => {
  test("currencies are asked for, kept, and counted in their own minor units", async () => {
    for (const [currency, price] of [
      ["EUR", 12.34],
      ["JPY", 1234],
      ["TND", 1.234]
    ] as const) {
      const { opening: found, asked } = await opening(currency, currency, price);
      assert.ok("proposal" in found);
      assert.equal(found.proposal.due, 1234, currency);
      assert.partialDeepStrictEqual(negotiationFields(found.proposal, true), {
        CurrencyIsoCode: currency,
        Due_Amount__c: price
      });
      const prices = asked.filter((soql) => /FROM Opportunity/.test(soql));
      assert.ok(prices.every((soql) => soql.includes("CurrencyIsoCode")));
    }
  });

  test("a contract in one currency with prices in another is not opened", async () => {
    const { opening: found } = await opening("EUR", "USD", 5);
    assert.deepEqual(found, { skipped: "severalCurrencies" });
  });
});
