import { dealOf } from "c/dealModel";
import type { DealNode, MemberNode } from "c/dealModel";
import { participationIn, stepOf } from "c/dealParticipation";
import { fraction } from "c/fraction";

const member = (
  Id: string,
  weight: number | null,
  response: string,
  fields: Partial<MemberNode> = {}
): { node: MemberNode } => ({
  node: {
    Id,
    Member_Account__c: { value: `account ${Id}` },
    Participation_Weight__c: { value: weight },
    Response__c: { value: response },
    Is_Participant__c: { value: response === "Accepted" },
    ...fields
  }
});
const standing = (edges: { node: MemberNode }[], fields: Partial<DealNode> = {}) => {
  const node = { Id: "d", Participation_Threshold__c: { value: 70 }, ...fields };
  const deal = dealOf({ ...node, Deal_Members__r: { edges } }, "EUR");
  return participationIn(deal, "Europe/Paris");
};
const answeredAt = (value: string): Partial<MemberNode> => ({ Response_On__c: { value } });

describe("participationIn", () => {
  it("counts answers up to the cut-off, by the customer's day", () => {
    const cutOff = { Participation_Cut_Off_Date__c: { value: "2026-06-30" } };
    const edges = [
      member("a", 60, "Accepted", answeredAt("2026-06-30T21:59:00.000Z")),
      member("b", 40, "Accepted", answeredAt("2026-06-30T22:01:00.000Z"))
    ];
    expect(standing(edges, cutOff).ratio).toEqual(fraction(3n, 5n));
    expect(standing(edges).ratio).toEqual(fraction(1n));
  });

  it("counts silence where silence accepted, from the commitment deadline on", () => {
    const silent = member("s", 50, "No Reply", { Is_Participant__c: { value: true } });
    const edges = [member("a", 50, "Accepted"), silent];
    const dates = (cutOff: string) => ({
      Commitment_Deadline__c: { value: "2026-07-01" },
      Participation_Cut_Off_Date__c: { value: cutOff }
    });
    expect(standing(edges, dates("2026-07-01")).ratio).toEqual(fraction(1n));
    expect(standing(edges, dates("2026-06-30")).ratio).toEqual(fraction(1n, 2n));
  });

  it("takes co-funded members along, and keeps unknown weights apart", () => {
    const edges = [
      member("hospital", 5, "Accepted", {
        Co_Funder_Account__c: { value: "account university" }
      }),
      member("university", 5, "Accepted"),
      member("other", 65, "Accepted"),
      member("silent", 25, "Invited"),
      member("new", null, "Invited")
    ];
    const { breakers, unknown } = standing(edges);
    expect(breakers).toEqual(["university", "other"]);
    expect(unknown).toEqual(["new"]);
  });

  it("is void when one member opts out of an all-in price", () => {
    const edges = [member("a", 90, "Accepted"), member("b", 10, "Declined")];
    expect(standing(edges, { Opt_Rule__c: { value: "All In" } }).voidedBy).toEqual(["b"]);
    expect(standing(edges, { Opt_Rule__c: { value: "Opt In" } }).voidedBy).toEqual([]);
  });
});

describe("stepOf", () => {
  const tier = { id: "t", from: fraction(9n, 10n), applied: undefined };

  it("derives the effect of a stated amount from the envelope", () => {
    const stated = { ...tier, effect: fraction(-1n, 100n), stated: 98_000 };
    const priced = (envelope: number | undefined, effectHeld = fraction(0n)) => ({
      envelope,
      effectHeld
    });
    expect(stepOf(stated, priced(100_000)).effect).toEqual(fraction(-1n, 50n));
    expect(stepOf(stated, priced(undefined)).effect).toEqual(fraction(-1n, 100n));
    const unknown = { ...tier, effect: undefined, stated: undefined };
    expect(stepOf(unknown, priced(0)).effect).toEqual(fraction(0n));
    const restated = priced(98_000, fraction(-1n, 50n));
    expect(stepOf(stated, restated).effect).toEqual(fraction(-1n, 50n));
  });
});
