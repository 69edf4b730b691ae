import type { DealMember } from "c/dealModel";
import type { Stance, Voter } from "c/powerCoalition";

const FOR: ReadonlySet<string> = new Set(["Sponsor", "Favourable"]);

/** Members with votes; a stance is the institution's, and a refusal without one speaks for itself. */
export function votersOf(members: readonly DealMember[]): Voter[] {
  return members.flatMap((member) => {
    const { id, votes } = member;
    return votes ? [{ key: id, votes, stance: stanceOf(member) }] : [];
  });
}

/** More than half of the votes. */
export function usualQuota(voters: readonly Voter[]): number {
  return Math.floor(totalVotes(voters) / 2) + 1;
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
