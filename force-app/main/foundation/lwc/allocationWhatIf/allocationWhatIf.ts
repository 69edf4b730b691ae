import { allocate } from "c/allocation";
import type {
  Allocation,
  AllocationMember,
  AllocationProblem,
  AllocationRequest
} from "c/allocation";
import { compareAllocations, fallen, whatIf } from "c/allocationChange";
import type { LeaverRule, MemberChange } from "c/allocationChange";
import { splitByFactors } from "c/allocationYears";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";
import { participationOf, repricing } from "c/participation";
import type { Participant, Participation, ParticipationRules, Step } from "c/participation";
import { changeOf } from "c/pricing";

/** A deal as it stands; a member has one key in all of it. */
export interface DealStanding {
  /** Splits the first year's envelope. */
  readonly request: AllocationRequest;
  /** One a year, at the price of the step that participation reaches now. */
  readonly envelopes: readonly Minor[];
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

export interface Supposed {
  readonly before: Side;
  readonly after: Side;
  /** Those that leave, co-funded members included. */
  readonly left: readonly string[];
  /** How a step that is crossed moves the price for all; 0: none is. */
  readonly repricing: Fraction;
  /** Those of before first, in the request's order; then those that join. */
  readonly members: readonly SupposedMember[];
}

export interface Side {
  /** Of the first year. */
  readonly allocation: Allocation;
  readonly envelopes: readonly Minor[];
  readonly participation: Participation;
}

/** The first year's change, and that of all years together. */
export interface SupposedMember extends MemberChange {
  readonly contract: Omit<MemberChange, "key">;
}

/**
 * What a supposition means to everyone, allocated anew with all rules of the deal: leavers take those that they
 * fund along, participation is measured again, and a step that is crossed re-prices every year. Years after the
 * first follow the first year's shares. A problem says whether the deal has it already, or only as supposed.
 */
export function suppose(
  deal: DealStanding,
  supposition: Supposition
): Supposed | { readonly problem: AllocationProblem; readonly side: "before" | "after" } {
  const { request, rules } = deal;
  const { leaving = [], joining = [], added = 0, rule, envelopes = deal.envelopes } = supposition;
  const { coFunding = [] } = rules;
  const now = allocate(request);
  if ("problem" in now) return { ...now, side: "before" };
  const standing = participationOf(deal.participants, rules);
  const gone = fallen(leaving, coFunding);
  const supposed = participationOf(participantsAfter(deal, supposition, gone), rules);
  const moved = repricing(standing.step, stepAfter(supposition, supposed));
  const tried = { ...request, envelope: envelopes[0] ?? request.envelope };
  const then = whatIf(tried, {
    leaving,
    joining: joining.map(({ member }) => member),
    added,
    rule,
    coFunding,
    repricing: moved.numerator === 0n ? undefined : moved
  });
  if ("problem" in then) return { ...then, side: "after" };
  const { after: allocation, left } = then;
  const before = { allocation: now, envelopes: deal.envelopes, participation: standing };
  const factor = ratioOf(allocation.envelope, tried.envelope);
  const later = envelopes.slice(1).map((envelope) => multiply(envelope, factor));
  const after = {
    allocation,
    envelopes: [allocation.envelope, ...later],
    participation: supposed
  };
  return { before, after, left, repricing: moved, members: membersOf(before, after) };
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

function membersOf(before: Side, after: Side): SupposedMember[] {
  const old = contractOf(before);
  const fresh = contractOf(after);
  return compareAllocations(before.allocation, after.allocation).map((member) => {
    const [from, to] = [old.get(member.key), fresh.get(member.key)];
    const change = from === undefined || to === undefined ? undefined : changeOf(from, to);
    return { ...member, contract: { before: from, after: to, change } };
  });
}

/** What each member pays over all years; nothing known where a first year of 0 is followed by more. */
function contractOf({ allocation, envelopes }: Side): ReadonlyMap<string, Minor> {
  const shares = allocation.shares
    .flatMap(({ key, share }) => (share === undefined ? [] : [{ key, share }]))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1));
  const later = envelopes.slice(1).filter((envelope) => envelope !== 0);
  if (allocation.total === 0 && later.length > 0) return new Map();
  const factors = shares.map(({ share }) => fraction(BigInt(share)));
  const years = later.map((envelope) => splitByFactors(envelope, factors));
  return new Map(
    shares.map(({ key, share }, index) => [
      key,
      sum([share, ...years.map((amounts) => amounts[index] ?? 0)])
    ])
  );
}
