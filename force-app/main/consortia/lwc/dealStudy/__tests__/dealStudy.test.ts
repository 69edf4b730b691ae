import type { AllocationParameters, WhatIfTrial } from "c/allocationParameters";
import { parametersOfDeal } from "c/allocationParameters";
import { dealOf } from "c/dealModel";
import type { Deal, MemberNode } from "c/dealModel";
import { against, inYear, pricedYears, study, yearName } from "c/dealStudy";
import type { Studied } from "c/dealStudy";
import { fraction } from "c/fraction";

const member = (Id: string, weight: number, more: Partial<MemberNode> = {}) => ({
  node: {
    Id,
    Member_Account__c: { value: `account ${Id}` },
    Member_Account__r: { Name: { value: Id } },
    Response__c: { value: "Accepted" },
    Is_Participant__c: { value: true },
    Allocation_Weight__c: { value: weight },
    Participation_Weight__c: { value: weight },
    ...more
  }
});
const year = (position: number, Envelope_Amount__c: number) => ({
  node: {
    Id: `y${position}`,
    Position__c: { value: position },
    Start_Date__c: { value: `202${6 + position}-01-01` },
    End_Date__c: { value: `202${6 + position}-12-31` },
    Envelope_Amount__c: { value: Envelope_Amount__c }
  }
});
const declined = { Response__c: { value: "Declined" }, Is_Participant__c: { value: false } };

/** Ten per cent each but for one of 70: from 90 % the price falls by 2 %, which the years hold (domain 36). */
function dealWith(
  members = [member("a", 70), member("b", 20), member("c", 10)],
  Step_Effect_Percent__c: number | null = -2
): Deal {
  return dealOf(
    {
      Id: "d",
      Allocation_Model__c: { value: "FTE" },
      Participation_Threshold__c: { value: 70 },
      Envelope_Total__c: { value: 1980 },
      Step_Effect_Percent__c: { value: Step_Effect_Percent__c },
      Deal_Years__r: { edges: [year(1, 980), year(2, 1000)] },
      Deal_Tiers__r: {
        edges: [
          {
            node: {
              Id: "t",
              Participation_From__c: { value: 90 },
              Price_Effect_Percent__c: { value: -2 }
            }
          }
        ]
      },
      Deal_Members__r: { edges: members }
    },
    "EUR"
  );
}
const nothing: WhatIfTrial = {
  leaving: [],
  joining: [],
  newcomers: [],
  added: 0,
  leaverRule: "othersAbsorb",
  step: "answers"
};
const rules = (deal: Deal): AllocationParameters =>
  parametersOfDeal(
    deal,
    pricedYears(deal).map(({ envelope }) => envelope)
  );
const suppose = (deal: Deal, supposed: Partial<WhatIfTrial>): Studied =>
  study(deal, { ...rules(deal), supposed: { ...nothing, ...supposed } }, "UTC");
const shares = ({ members }: Pick<Studied, "members">): unknown =>
  Object.fromEntries(members.map(({ id, share }) => [id, share]));

describe("a supposition", () => {
  it("of nothing changes nothing", () => {
    const deal = dealWith();
    expect(shares(suppose(deal, {}))).toEqual({ a: 686_00, b: 196_00, c: 98_00 });
    expect(suppose(deal, {}).repricing).toEqual(fraction(0n));
  });

  it("that a member leaves loses the step: the price rises by 2/98 for those who stay, every year", () => {
    const studied = suppose(dealWith(), { leaving: ["b"] });
    expect(studied.participation.ratio).toEqual(fraction(4n, 5n));
    expect(studied.repricing).toEqual(fraction(1n, 49n));
    expect(studied.envelopes).toEqual([1000_00, 1020_41]);
    expect(shares(studied)).toEqual({ a: 875_00, b: undefined, c: 125_00 });
    expect(studied.members[1]?.mark).toBe("leaves");
    expect([...studied.results.keys()]).toEqual(["a", "c"]);
  });

  it("takes a member along whose co-funder leaves, and says that the threshold is missed", () => {
    const coFunded = { Co_Funder_Account__c: { value: "account a" } };
    const deal = dealWith([member("a", 70), member("b", 20, coFunded), member("c", 10)]);
    const studied = suppose(deal, { leaving: ["a"], leaverRule: "envelopeShrinks" });
    expect(studied.members.map(({ mark }) => mark)).toEqual(["leaves", "leaves", undefined]);
    expect(studied.participation.inForce).toBe(false);
    expect(shares(studied)).toEqual({ a: undefined, b: undefined, c: 100_00 });
  });

  it("that a member that declined joins reaches the step; a newcomer shares, and brings what it brings", () => {
    const deal = dealWith([member("a", 70), member("b", 20, declined), member("c", 10)], null);
    expect(shares(study(deal, rules(deal), "UTC"))).toEqual({ a: 857_50, c: 122_50 });
    const studied = suppose(deal, {
      joining: ["b"],
      newcomers: [{ id: "newcomer 1", title: "New", weight: { digits: 100n, scale: 0 } }],
      added: 20_00
    });
    expect(studied.repricing).toEqual(fraction(-1n, 50n));
    expect(studied.envelopes[0]).toBe(980_00);
    expect(shares(studied)).toEqual({ a: 343_00, c: 49_00, b: 98_00, "newcomer 1": 490_00 });
    expect(studied.members.map(({ mark }) => mark)).toEqual([
      undefined,
      undefined,
      "joins",
      "joins"
    ]);
  });

  it("that an invited member accepts moves participation, and not who pays", () => {
    const invited = { Response__c: { value: "Invited" }, Is_Participant__c: { value: false } };
    const deal = dealWith([member("a", 70), member("b", 30, invited)], null);
    const studied = suppose(deal, { joining: ["b"] });
    expect(studied.participation.ratio).toEqual(fraction(1n));
    expect(studied.repricing).toEqual(fraction(-1n, 50n));
    expect(studied.members.map(({ mark }) => mark)).toEqual([undefined, undefined]);
  });

  it("of nothing re-prices every year that does not hold the step reached; plain study splits it as stated", () => {
    const deal = dealWith(undefined, null);
    expect(study(deal, rules(deal), "UTC")).toMatchObject({
      envelopes: [980_00, 1000_00],
      repricing: undefined
    });
    expect(suppose(deal, {})).toMatchObject({
      envelopes: [960_40, 980_00],
      repricing: fraction(-1n, 50n)
    });
    expect(suppose(deal, { leaving: ["b"] }).envelopes).toEqual([980_00, 1000_00]);
  });

  it("tries a step whatever the answers are", () => {
    const deal = dealWith();
    expect(suppose(deal, { step: "none" }).envelopes[0]).toBe(1000_00);
    expect(suppose(deal, { step: fraction(9n, 10n) }).envelopes[0]).toBe(980_00);
    expect(suppose(deal, { step: fraction(1n, 2n) }).envelopes[0]).toBe(1000_00);
  });

  it("that everybody leaves says that no member is left", () => {
    const { problems, members } = suppose(dealWith(), { leaving: ["a", "b", "c"] });
    expect(problems).toEqual([{ kind: "noMember" }]);
    expect(members.map(({ mark }) => mark)).toEqual(["leaves", "leaves", "leaves"]);
  });
});

describe("a year of a deal", () => {
  const late = { Access_Start_Date__c: { value: "2027-07-02" } };

  it("is split in proportion to the first; late joiners pay their days of the first year, then all", () => {
    const deal = dealWith([member("a", 50), member("b", 50), member("c", 10, late)]);
    const studied = study(deal, rules(deal), "UTC");
    expect(shares(inYear(studied, deal, 0))).toEqual({ a: 490_00, b: 490_00, c: 49_13 });
    const second = inYear(studied, deal, 1);
    expect(shares(second)).toEqual({ a: 500_00, b: 500_00, c: 100_00 });
    expect(second).toMatchObject({ envelope: 1000_00, total: 1000_00 });
    expect(second.members[0]?.lastYear).toBe(490_00);
    expect(shares(inYear(studied, deal, "all"))).toEqual({ a: 990_00, b: 990_00, c: 149_13 });
  });

  it("counts a late joiner's months, the first one whole, where the deal says so", () => {
    const members = [member("a", 50), member("b", 50), member("c", 10, late)];
    const deal = { ...dealWith(members), latePartBy: "month" } as const;
    const studied = study(deal, rules(deal), "UTC");
    expect(shares(inYear(studied, deal, 0))).toEqual({ a: 490_00, b: 490_00, c: 49_00 });
    expect(shares(inYear(studied, deal, "all"))).toEqual({ a: 990_00, b: 990_00, c: 149_00 });
  });

  it("has late joiners in every model, within their own bounds, and none of the central funding", () => {
    const capped = { ...late, Ceiling_Amount__c: { value: 50 } };
    const deal = dealWith([member("a", 50), member("b", 50), member("c", 10, capped)]);
    const hybrid = { ...rules(deal), model: "Hybrid", equalPart: fraction(1n, 5n) } as const;
    const studied = study(deal, { ...hybrid, centralFunding: 100_00 }, "UTC");
    expect(studied.results.get("c")).toBe(50_00);
    expect(studied.members[2]).toMatchObject({
      share: 25_07,
      unbounded: 88_44,
      bound: "ceiling",
      payable: undefined
    });
    expect(studied.members[0]?.payable).toBe(440_00);
  });

  it("has no shares where the first year tells none", () => {
    const deal = dealWith();
    const studied = study(deal, { ...rules(deal), envelope: 0, path: [] }, "UTC");
    expect(inYear(studied, deal, "all").total).toBe(0);
    const crossed = study(deal, { ...rules(deal), floor: 2, ceiling: 1 }, "UTC");
    expect(inYear(crossed, deal, 1).total).toBeUndefined();
  });

  it("is compared member by member", () => {
    const deal = dealWith();
    const now = inYear(study(deal, rules(deal), "UTC"), deal, 1);
    const then = inYear(suppose(deal, { leaving: ["b"] }), deal, 1);
    expect(against(then, now).members.map(({ before, share }) => [before, share])).toEqual([
      [700_00, 892_86],
      [200_00, undefined],
      [100_00, 127_55]
    ]);
  });

  it("bears the name of its days; years without a price are none", () => {
    const deal = dealWith();
    expect(pricedYears(deal).map(yearName)).toEqual(["2027", "2028"]);
    const [first, second] = pricedYears(deal);
    const academic = { ...first, start: "2027-09-01", end: "2028-08-31" } as typeof first;
    expect(academic && yearName(academic)).toBe("2027–2028");
    const open = { ...deal, years: [second, { ...first, envelope: undefined }] } as Deal;
    expect(pricedYears(open)).toEqual([]);
  });
});
