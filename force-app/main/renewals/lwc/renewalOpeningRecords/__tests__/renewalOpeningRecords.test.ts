import { openingOf } from "c/renewalProposal";
import type { Proposal } from "c/renewalProposal";
import {
  lineFields,
  negotiationFields,
  opportunityFields,
  opportunityValues
} from "c/renewalOpeningRecords";

const stage = { stage: "Prospecting", type: undefined };

function proposal(): Proposal {
  const opening = openingOf(
    {
      source: "contract",
      id: "800",
      accountId: "001",
      accountName: "Valmont",
      title: "Revues",
      start: "2026-01-01",
      end: "2026-12-31",
      currencies: ["EUR"],
      contractId: "800",
      opportunityId: undefined,
      decision: undefined,
      holdings: {
        source: "asset",
        lines: [{ productId: "p1", price: 41_200_05 }],
        withoutProduct: 0
      },
      amount: undefined,
      notice: { number: 3, unit: "Months", basis: undefined, silence: "Renews" }
    },
    [],
    { leadMonths: 1, coTerm: "2027-06-30" }
  );
  if ("skipped" in opening) throw new Error(opening.skipped);
  return opening.proposal;
}

describe("records of an opened renewal", () => {
  it("leaves to the platform what it works out itself", () => {
    expect(negotiationFields(proposal(), false)).toEqual({
      Name: "Valmont · Revues 2027",
      Negotiation_External_Id__c: "contract-800-2026-12-31",
      Account__c: "001",
      Contract__c: "800",
      Phase__c: "Prepare",
      Term_Start_Date__c: "2026-01-01",
      Term_End_Date__c: "2026-12-31",
      Decision_Date__c: "2026-11-30",
      Due_Amount__c: 41_200.05,
      Notice_Number__c: 3,
      Notice_Unit__c: "Months",
      Silence_Rule__c: "Renews",
      Next_Term_End_Date__c: "2027-06-30"
    });
  });

  it("gives the opportunity what the standard object requires, closing on the decision", () => {
    expect(opportunityFields(proposal(), stage, true)).toEqual({
      Name: "Valmont · Revues 2027",
      AccountId: "001",
      StageName: "Prospecting",
      CloseDate: "2026-11-30",
      ContractId: "800",
      Amount: 41_200.05,
      CurrencyIsoCode: "EUR"
    });
  });

  it("prices lines in major units", () => {
    const [line] = proposal().lines;
    expect(line && lineFields(line, "EUR", false)).toEqual({
      Line_External_Id__c: "contract-800-2026-12-31-1",
      Product__c: "p1",
      Base_Price__c: 41_200.05,
      Position__c: 1
    });
  });
});

describe("opportunityValues", () => {
  const values = (...names: string[]) => names.map((value) => ({ value, attributes: null }));

  it("takes the first open stage, as the org says or as its name tells", () => {
    const stages = [
      { value: "Gagnée", attributes: { closed: true } },
      { value: "Découverte", attributes: { closed: false } }
    ];
    expect(opportunityValues(stages, [])).toEqual({ stage: "Découverte", type: undefined });
    expect(opportunityValues(values("Closed Won", "Prospecting"), [])?.stage).toBe("Prospecting");
    expect(opportunityValues(values("Closed Won"), [])).toBeUndefined();
  });

  it("prefers a type for renewals to one for existing customers, and sets none otherwise", () => {
    const stages = values("Prospecting");
    expect(opportunityValues(stages, values("Existing Customer - Upgrade", "Renewal"))?.type).toBe(
      "Renewal"
    );
    expect(opportunityValues(stages, values("New Customer", "Existing Customer"))?.type).toBe(
      "Existing Customer"
    );
    expect(opportunityValues(stages, values("New Customer"))?.type).toBeUndefined();
  });
});
