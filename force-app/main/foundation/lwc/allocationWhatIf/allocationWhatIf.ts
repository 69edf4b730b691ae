import type {
  Allocation,
  AllocationMember,
  AllocationProblem,
  AllocationRequest
} from "c/allocation";
import { allocateAfter, fallen } from "c/allocationChange";
import type { LeaverRule } from "c/allocationChange";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply } from "c/money";
import type { Minor } from "c/money";
import { participationOf, repricing } from "c/participation";
import type { Participant, Participation, ParticipationRules, Step } from "c/participation";

/** A deal as it stands; a member has one key in all of it. */
export interface DealStanding {
  /** Splits the first year's envelope. */
  readonly request: AllocationRequest;
  /** One a year. */
  readonly envelopes: readonly Minor[];
  /** Price effect of the step that the envelopes hold, whatever participation reaches; 0: none. */
  readonly effectHeld: Fraction;
  readonly participants: readonly Participant[];
  readonly rules: ParticipationRules;
}

export interface Joiner {
  readonly member: AllocationMember;
  /** On the base of participation; what a participant of that key has goes first. */
  readonly weight?: Fraction | undefined;
}

export interface Supposition {
  readonly leaving?: readonly string[];
  readonly joining?: readonly Joiner[];
  /** Members of the request that are taken to accept in time. */
  readonly accepting?: readonly string[];
  /** What joining members bring to the first year's envelope; default 0. */
  readonly added?: Minor;
  readonly rule: LeaverRule;
  /** Tried in place of the step that participation would reach. */
  readonly step?: Step | "none";
  /** Tried in place of the deal's, before steps and leavers: as `pricePath` of c/allocationYears makes them. */
  readonly envelopes?: readonly Minor[];
}

/** A deal as it would be. */
export interface Supposed {
  /** Of the first year. */
  readonly allocation: Allocation;
  readonly envelopes: readonly Minor[];
  readonly participation: Participation;
  /** How the price moves for all from the effect held to the step's; 0: the envelopes hold it. */
  readonly repricing: Fraction;
}

/**
 * What a supposition makes of a deal, allocated anew with all its rules: leavers take those that they fund along,
 * participation is measured again, and its step re-prices every year whose amount holds another effect.
 */
export function suppose(
  deal: DealStanding,
  supposition: Supposition
): Supposed | { readonly problem: AllocationProblem } {
  const { request, rules } = deal;
  const { leaving = [], joining = [], added = 0, rule, envelopes = deal.envelopes } = supposition;
  const { coFunding = [] } = rules;
  const gone = fallen(leaving, coFunding);
  const participation = participationOf(participantsAfter(deal, supposition, gone), rules);
  const moved = repricing(deal.effectHeld, stepAfter(supposition, participation)?.effect);
  const tried = { ...request, envelope: envelopes[0] ?? request.envelope };
  const allocation = allocateAfter(tried, {
    leaving,
    joining: joining.map(({ member }) => member),
    added,
    rule,
    coFunding,
    repricing: moved.numerator === 0n ? undefined : moved
  });
  if ("problem" in allocation) return allocation;
  const factor = ratioOf(allocation.envelope, tried.envelope);
  const later = envelopes.slice(1).map((envelope) => multiply(envelope, factor));
  return {
    allocation,
    envelopes: [allocation.envelope, ...later],
    participation,
    repricing: moved
  };
}

function stepAfter({ step }: Supposition, { step: reached }: Participation): Step | undefined {
  return step === "none" ? undefined : (step ?? reached);
}

/** Leavers withdraw; those that join or accept do so in time. */
function participantsAfter(
  { participants, rules }: DealStanding,
  { joining = [], accepting = [] }: Supposition,
  gone: ReadonlySet<string>
): Participant[] {
  const weights = new Map(joining.map(({ member, weight }) => [member.key, weight]));
  const inTime = { response: "accepted", respondedOn: rules.cutOff } as const;
  const known = new Set(participants.map(({ key }) => key));
  const fresh = [...weights]
    .filter(([key]) => !known.has(key))
    .map(([key, weight]) => ({ key, weight, ...inTime }));
  const moved = participants.map((each): Participant => {
    if (gone.has(each.key)) return { ...each, response: "withdrawn" };
    const comes = weights.has(each.key) || accepting.includes(each.key);
    return comes ? { ...each, weight: each.weight ?? weights.get(each.key), ...inTime } : each;
  });
  return [...moved, ...fresh];
}

/** 1 on an envelope of 0: nothing to scale by. */
function ratioOf(part: Minor, whole: Minor): Fraction {
  return whole === 0 ? fraction(1n) : fraction(BigInt(part), BigInt(whole));
}
