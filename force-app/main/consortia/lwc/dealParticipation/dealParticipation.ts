import { dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { coFundingOf } from "c/dealModel";
import type { Deal, DealMember, DealTier } from "c/dealModel";
import { fractionOf } from "c/decimalText";
import { add, fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import { participationOf } from "c/participation";
import type { Participant, Participation, ParticipationRules, Step } from "c/participation";

export interface Standing {
  readonly participants: readonly Participant[];
  readonly rules: ParticipationRules;
}

const NOTHING = fraction(0n);

/** Where the deal stands. `timeZone` tells the day on which an answer came. */
export function participationIn(deal: Deal, timeZone: string): Participation {
  const { participants, rules } = standingOf(deal, timeZone);
  return participationOf(participants, rules);
}

/** What participation is measured on, and by which rules. */
export function standingOf(deal: Deal, timeZone: string): Standing {
  return {
    participants: deal.members.map((member) => participantOf(member, deal, timeZone)),
    rules: {
      threshold: deal.threshold ?? NOTHING,
      steps: deal.tiers.map((tier) => stepOf(tier, deal)),
      cutOff: deal.cutOff,
      today: dayIn(timeZone, new Date()),
      allIn: deal.optRule === "All In",
      coFunding: coFundingOf(deal.members)
    }
  };
}

/**
 * A tier's effect against the price without any step. One that states an amount is measured on the envelope without
 * the effect that it holds.
 */
export function stepOf({ from, effect, stated }: DealTier, deal: Priced): Step {
  return { from, effect: effectOf(stated, deal) ?? effect ?? NOTHING };
}

type Priced = Pick<Deal, "envelope" | "effectHeld">;

function effectOf(
  stated: Minor | undefined,
  { envelope, effectHeld }: Priced
): Fraction | undefined {
  if (stated === undefined || !envelope) return undefined;
  const held = add(fraction(1n), effectHeld);
  return add(multiply(fraction(BigInt(stated), BigInt(envelope)), held), fraction(-1n));
}

/** Silence that accepts counts from the deadline on; an acceptance without a date counts. */
function participantOf(member: DealMember, deal: Deal, timeZone: string): Participant {
  const { id, participationWeight, response, isParticipant, respondedAt } = member;
  const isSilent = isParticipant && response !== "accepted";
  const answered: Day | undefined = respondedAt && dayIn(timeZone, new Date(respondedAt));
  return {
    key: id,
    weight: participationWeight && fractionOf(participationWeight),
    response: isParticipant ? "accepted" : response,
    respondedOn: (isSilent ? deal.commitmentDeadline : answered) ?? deal.cutOff
  };
}
