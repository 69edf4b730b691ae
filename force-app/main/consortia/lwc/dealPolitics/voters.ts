import type { DealMember, DealNode } from "c/dealModel";
import { fractionOfPercent } from "c/percent";
import type { Stance, Voter } from "c/powerCoalition";

const FOR: ReadonlySet<string> = new Set(["Sponsor", "Favourable"]);

/** Members with votes; a stance is the institution's, and a refusal without one speaks for itself. */
export function votersOf(members: readonly DealMember[]): Voter[] {
  return members.flatMap((member) => {
    const { id, votes } = member;
    return votes ? [{ key: id, votes, stance: stanceOf(member) }] : [];
  });
}

/** Votes that carry a decision as the deal says, in votes or percent of all; else more than half of them. */
export function agreedQuota(
  { Vote_Quota__c: quota, Vote_Quota_Unit__c: unit }: DealNode,
  voters: readonly Voter[]
): number {
  const total = totalVotes(voters);
  if (!quota?.value) return Math.floor(total / 2) + 1;
  if (unit?.value !== "Percent") return quota.value;
  const { numerator, denominator } = fractionOfPercent(quota.value);
  // At least that part, so the next whole vote.
  return Number((BigInt(total) * numerator + denominator - 1n) / denominator);
}

export function totalVotes(voters: readonly Voter[]): number {
  return voters.reduce((total, { votes }) => total + votes, 0);
}

/** Undefined where it is no quota of these votes. */
export function quotaOf(text: string, voters: readonly Voter[]): number | undefined {
  const quota = Number(text);
  return Number.isSafeInteger(quota) && quota >= 1 && quota <= totalVotes(voters)
    ? quota
    : undefined;
}

function stanceOf({ stance, response }: DealMember): Stance {
  if (FOR.has(stance)) return "for";
  if (stance === "Opposed") return "against";
  const refused = response === "declined" || response === "withdrawn";
  return stance === "" && refused ? "against" : "open";
}
