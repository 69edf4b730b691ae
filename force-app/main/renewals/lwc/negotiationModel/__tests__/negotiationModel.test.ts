import { negotiationOf } from "c/negotiationModel";
import type { NegotiationNode } from "c/negotiationModel";

const bare: NegotiationNode = {
  Id: "a00",
  Name: { value: "Renewal" },
  Account__c: { value: "001" },
  Phase__c: { value: "Prepare" },
  Negotiation_Lines__r: null,
  Negotiation_Offers__r: null
};

describe("negotiationOf", () => {
  it("stands fields that may not be read, and no children", () => {
    expect(negotiationOf(bare, "EUR")).toMatchObject({
      due: undefined,
      lines: [],
      offers: [],
      currency: "EUR"
    });
  });

  it("reads amounts in the record's own currency", () => {
    const line = {
      Id: "a01",
      Product__c: { value: "01t" },
      Base_Price__c: { value: 1500 },
      Proposed_Price__c: { value: null }
    };
    const node = {
      ...bare,
      CurrencyIsoCode: { value: "JPY" },
      Negotiation_Lines__r: { edges: [{ node: line }] }
    };
    const { currency, lines } = negotiationOf(node, "EUR");
    expect(currency).toBe("JPY");
    expect(lines[0]).toEqual({
      id: "a01",
      productId: "01t",
      product: "",
      base: 1500,
      price: undefined,
      cap: undefined
    });
  });

  it("takes the picklist's label for people and its value for code", () => {
    const offer = {
      Id: "a02",
      Round__c: { value: 1 },
      Side__c: { value: "Ours" as const, label: "La nôtre" },
      Status__c: { value: "Sent" }
    };
    const node = { ...bare, Negotiation_Offers__r: { edges: [{ node: offer }] } };
    expect(negotiationOf(node, "EUR").offers[0]).toMatchObject({
      side: "Ours",
      sideLabel: "La nôtre",
      stateLabel: "Sent",
      total: 0
    });
  });
});
