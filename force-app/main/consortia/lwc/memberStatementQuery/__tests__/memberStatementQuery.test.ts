import { fraction } from "c/fraction";
import { statementOf, totalsOf } from "c/memberStatementQuery";
import { NO_TOTALS, fee, statementAnswer, totalsAnswer } from "./data/statementAnswer";

const value = (of: unknown): object => ({ value: of });

describe("what is read for a statement", () => {
  it("is the member’s row, its fees in minor units and its deal", () => {
    const statement = statementOf(statementAnswer(), "USD");
    expect(statement).toMatchObject({
      language: "fr",
      consortium: "Consortium Aurélia",
      respondent: "Claire Morel",
      payer: "",
      sender: { fullName: "Marc Lenoir", email: "" },
      isPublishing: false,
      member: { institution: "CHU de Valmont", response: "accepted", lastYear: 27_640_000 },
      deal: { currency: "EUR", stage: "Signed", isConfidential: true }
    });
    expect(statement?.fees).toMatchObject([
      { kind: "Share", position: 1, net: 29_512_000, vat: 1_623_160, vatRate: 5.5 },
      { kind: "Share", position: 2, net: 30_102_240 }
    ]);
  });

  it("leaves out fees that do not count, and keeps what is not known unknown", () => {
    const bare = fee(2027, 100, {
      Computed_Amount__c: null,
      VAT_Rate__c: null,
      VAT_Amount__c: null
    });
    const left = fee(2028, 100, { Is_Counted__c: value(false) });
    const late = fee(2028, 50, { Kind__c: value("Late Share"), Year_Part_Percent__c: value(50) });
    const statement = statementOf(statementAnswer({}, {}, [bare, left, late]), "EUR");
    expect(statement?.fees).toMatchObject([
      { computed: undefined, vat: undefined, vatRate: undefined, yearPart: undefined },
      { kind: "Late Share", yearPart: fraction(1n, 2n) }
    ]);
  });

  it("takes shares for confidential where it may not be read", () => {
    const asked = (confidential: object | null) =>
      statementOf(statementAnswer({}, { Allocations_Confidential__c: confidential }), "EUR");
    expect(asked(null)?.deal.isConfidential).toBe(true);
    expect(asked(value(false))?.deal.isConfidential).toBe(false);
  });

  it("is nothing where the member or its deal may not be seen", () => {
    expect(statementOf(statementAnswer({ Deal__r: null }), "EUR")).toBeUndefined();
    const { uiapi } = statementAnswer();
    const none = { uiapi: { ...uiapi, query: { Deal_Member__c: { edges: [] } } } };
    expect(statementOf(none, "EUR")).toBeUndefined();
  });

  it("knows sums of the deal only where they are told", () => {
    expect(totalsOf(NO_TOTALS, "EUR")).toEqual({
      model: "",
      weight: undefined,
      envelopes: new Map()
    });
    expect(totalsOf(totalsAnswer("Hybrid"), "EUR")).toEqual({
      model: "Hybrid",
      weight: { digits: 15_000n, scale: 0 },
      envelopes: new Map([
        [1, 71_400_000],
        [2, 72_828_000]
      ])
    });
  });
});
