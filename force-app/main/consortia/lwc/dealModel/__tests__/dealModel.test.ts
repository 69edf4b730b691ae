import { coFundingOf, dealOf } from "c/dealModel";
import type { MemberNode } from "c/dealModel";
import { fraction } from "c/fraction";

const member = (Id: string, fields: Partial<MemberNode> = {}): { node: MemberNode } => ({
  node: { Id, Member_Account__c: { value: `account of ${Id}` }, ...fields }
});

describe("dealOf", () => {
  it("stands fields that may not be read, and children that were not asked for", () => {
    expect(dealOf({ Id: "a1" }, "EUR")).toMatchObject({
      id: "a1",
      currency: "EUR",
      envelope: undefined,
      threshold: undefined,
      isConfidential: false,
      years: [],
      tiers: [],
      members: [],
      scenarios: []
    });
  });

  it("reads amounts in the deal's currency and percents as parts", () => {
    const deal = dealOf(
      {
        Id: "a1",
        CurrencyIsoCode: { value: "TND" },
        Envelope_Total__c: { value: 12.345 },
        Participation_Threshold__c: { value: 70 },
        Deal_Years__r: {
          edges: [
            { node: { Id: "y1", Position__c: { value: 1 }, Change_Percent__c: { value: -5 } } }
          ]
        }
      },
      "EUR"
    );
    expect(deal.envelope).toBe(12345);
    expect(deal.threshold).toEqual(fraction(7n, 10n));
    expect(deal.years[0]?.change).toEqual(fraction(-1n, 20n));
  });

  it("keeps a weight that is not known apart from 0, and decimals exact", () => {
    const edges = [
      member("m1", { Allocation_Weight__c: { value: null } }),
      member("m2", { Allocation_Weight__c: { value: 0 } }),
      member("m3", { Allocation_Weight__c: { value: 1234.5 } })
    ];
    const { members } = dealOf({ Id: "a1", Deal_Members__r: { edges } }, "EUR");
    expect(members.map(({ weight }) => weight)).toEqual([
      undefined,
      { digits: 0n, scale: 0 },
      { digits: 12345n, scale: 1 }
    ]);
  });

  it("keeps silence, refusal and withdrawal apart", () => {
    const edges = ["No Reply", "Declined", "Withdrawn"].map((value, index) =>
      member(`m${index}`, { Response__c: { value, label: `${value} in words` } })
    );
    const { members } = dealOf({ Id: "a1", Deal_Members__r: { edges } }, "EUR");
    expect(members.map(({ response }) => response)).toEqual(["noReply", "declined", "withdrawn"]);
    expect(members[0]?.responseLabel).toBe("No Reply in words");
  });
});

describe("coFundingOf", () => {
  it("couples members to co-funders that are members too, and nobody to itself", () => {
    const edges = [
      member("hospital", { Co_Funder_Account__c: { value: "account of university" } }),
      member("university", { Co_Funder_Account__c: { value: "account of university" } }),
      member("clinic", { Co_Funder_Account__c: { value: "an account outside" } })
    ];
    const { members } = dealOf({ Id: "a1", Deal_Members__r: { edges } }, "EUR");
    expect(coFundingOf(members)).toEqual([{ member: "hospital", with: "university" }]);
  });
});
