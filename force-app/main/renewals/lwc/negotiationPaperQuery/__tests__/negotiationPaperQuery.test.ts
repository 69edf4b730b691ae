import { evidenceOf, linesOf, offerOf, PROOF_QUERY, usageCounts } from "c/negotiationPaperQuery";
import type { LinesData, OfferNode, ProofData } from "c/negotiationPaperQuery";

const offer = (more: object): OfferNode =>
  ({
    Id: "o",
    Round__c: { value: 1 },
    Status__c: { value: "Draft", label: "Brouillon" },
    ...more
  }) as OfferNode;

describe("what is read for paper", () => {
  it("takes an offer of one year where nothing else is said, and five at most", () => {
    expect(offerOf(offer({}), "EUR")).toMatchObject({
      yearCount: 1,
      package: "",
      extras: 0,
      stateLabel: "Brouillon",
      validUntil: undefined
    });
    expect(offerOf(offer({ Year_Count__c: { value: 9 } }), "EUR").yearCount).toBe(5);
  });

  it("holds back a draft whose approval is needed and not given", () => {
    const awaits = (status: string, needed: boolean, approval: string | null): boolean =>
      offerOf(
        offer({
          Status__c: { value: status },
          Needs_Approval__c: { value: needed },
          Approval__c: { value: approval }
        }),
        "EUR"
      ).awaitsApproval;
    expect(awaits("Draft", true, null)).toBe(true);
    expect(awaits("Draft", true, "Requested")).toBe(true);
    expect(awaits("Draft", true, "Rejected")).toBe(true);
    expect(awaits("Draft", true, "Approved")).toBe(false);
    expect(awaits("Draft", false, null)).toBe(false);
    expect(awaits("Sent", true, null)).toBe(false);
  });

  it("orders lines as the negotiation does, new products last by name, and cuts years to the offer's", () => {
    const node = (id: string, product: string, position: number | null): object => ({
      node: {
        Id: id,
        Product__r: { Name: { value: product } },
        Price__c: { value: 10.5 },
        Year_2_Price__c: { value: null },
        Year_3_Price__c: { value: 12 },
        Negotiation_Line__r: position === null ? null : { Position__c: { value: position } }
      }
    });
    const edges = [
      node("1", "Zoo", null),
      node("2", "Art", null),
      node("3", "Old", 2),
      node("4", "First", 1)
    ];
    const data = { uiapi: { query: { Offer_Line__c: { edges } } } } as unknown as LinesData;
    const lines = linesOf(data, 2, "EUR");
    expect(lines.map(({ product }) => product)).toEqual(["First", "Old", "Art", "Zoo"]);
    expect(lines[0]).toMatchObject({
      prices: [1050, undefined],
      vatRate: undefined,
      freeContent: 0
    });
  });

  it("asks for evidence that may be quoted, and for that alone", () => {
    expect(String(PROOF_QUERY)).toContain("May_Be_Quoted__c: { eq: true }");
    const edges = [{ node: { Id: "e", Name: { value: "Claim" }, Before_Value__c: { value: 0 } } }];
    const data = {
      uiapi: {
        query: { Value_Evidence__c: { edges } },
        aggregate: { Usage_Month__c: { edges: [] } }
      }
    } as unknown as ProofData;
    expect(evidenceOf(data)).toMatchObject([{ claim: "Claim", before: 0, after: undefined }]);
    expect(usageCounts(data)).toEqual([]);
  });
});
