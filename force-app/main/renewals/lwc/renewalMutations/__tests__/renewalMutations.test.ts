import { executeMutation } from "lightning/graphql";
import { saveOffer, savePrices } from "c/renewalMutations";
import type { NewOffer } from "c/renewalMutations";

const mutate = executeMutation as unknown as jest.Mock;
const request = (): { query: string; variables: Record<string, unknown> } =>
  mutate.mock.calls[0][0];

const offer: NewOffer = {
  externalId: "form-1",
  negotiationId: "a00",
  side: "Theirs",
  round: 2,
  date: "2026-11-24",
  validUntil: undefined,
  package: "",
  note: "By phone",
  lines: [{ id: "l1", productId: "p1", product: "Atlas", base: 1000, price: 1040, cap: undefined }]
};

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe("savePrices", () => {
  it("writes changed lines only, in major units, all or none", async () => {
    await savePrices(
      [
        { lineId: "l1", price: 21_840_050 },
        { lineId: "l2", price: undefined }
      ],
      "EUR"
    );
    expect(request().query).toContain("uiapi(input: { allOrNone: true })");
    expect(request().query).toContain("$price0: Negotiation_Line__cUpdateInput!");
    expect(request().variables).toEqual({
      price0: { Id: "l1", Negotiation_Line__c: { Proposed_Price__c: 218_400.5 } },
      price1: { Id: "l2", Negotiation_Line__c: { Proposed_Price__c: null } }
    });
  });

  it("gives back GraphQL errors and thrown ones alike", async () => {
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: "no" }] });
    expect(await savePrices([], "EUR")).toEqual([{ message: "no" }]);
    const failure = new TypeError("Failed to fetch");
    mutate.mockRejectedValueOnce(failure);
    expect(await savePrices([], "EUR")).toEqual([failure]);
  });
});

describe("saveOffer", () => {
  it("makes a draft, its lines, then sets the status, in one request", async () => {
    await saveOffer(offer, [{ lineId: "l1", price: 1040 }], "EUR");
    expect(mutate).toHaveBeenCalledTimes(1);
    const { query, variables } = request();
    expect(query.match(/\w+(?=: Neg|: Offer_Line__cC)/gu)?.slice(-4)).toEqual([
      "price0",
      "offer",
      "offerLine0",
      "status"
    ]);
    expect(variables.offer).toEqual({
      Negotiation_Offer__c: {
        Negotiation__c: "a00",
        Offer_External_Id__c: "form-1",
        Side__c: "Theirs",
        Round__c: 2,
        Status__c: "Draft",
        Offer_Date__c: "2026-11-24",
        Note__c: "By phone"
      }
    });
    expect(variables.offerLine0).toMatchObject({
      Offer_Line__c: { Offer__c: "@{offer}", Price__c: 10.4 }
    });
    expect(variables.status).toEqual({
      Id: "@{offer}",
      Negotiation_Offer__c: { Status__c: "Received" }
    });
  });

  it("sends ours", async () => {
    await saveOffer({ ...offer, side: "Ours" }, [], "EUR");
    expect(request().variables.status).toMatchObject({
      Negotiation_Offer__c: { Status__c: "Sent" }
    });
  });
});
