import { fallen } from "c/allocationChange";
import type { CoFunding } from "c/allocationChange";
import type { Day } from "c/calendarDay";
import { add, compare, fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";

export type Response = "invited" | "noReply" | "accepted" | "declined" | "withdrawn";

export interface Participant {
  readonly key: string;
  /** On the deal's base: 1 a head, FTE, spend, publications; undefined: not known. */
  readonly weight: Fraction | undefined;
  readonly response: Response;
  readonly respondedOn?: Day | undefined;
}

/** From this participation on, `from` included, the price changes for all: −1/50 for −2 %. */
export interface Step {
  readonly from: Fraction;
  readonly effect: Fraction;
}

export interface ParticipationRules {
  /** Part of the base: 7/10 for 70 %. */
  readonly threshold: Fraction;
  readonly steps: readonly Step[];
  /** Acceptances after this day do not count; undefined: no cut-off. */
  readonly cutOff?: Day | undefined;
  /** After the cut-off nobody can bring anything any more; undefined: that is not asked. */
  readonly today?: Day | undefined;
  /** One refusal voids the price. */
  readonly allIn?: boolean;
  readonly coFunding?: readonly CoFunding[];
}

/** What is missing to a part of the base, and who could bring it. */
export interface Gap {
  /** Weight; 0 once it is met. */
  readonly missing: Fraction;
  /** Open members, each of which alone brings what is missing, heaviest first. */
  readonly bringers: readonly string[];
  /** The fewest open members that bring it together; undefined: all of them do not. */
  readonly fewestBringers: readonly string[] | undefined;
}

/** Missing, and bringers, are those of the threshold. */
export interface Participation extends Gap {
  readonly base: Fraction;
  readonly accepted: Fraction;
  /** Accepted over base; 0 on an empty base. */
  readonly ratio: Fraction;
  /** The deal enters into force. */
  readonly inForce: boolean;
  /** All-in only: those whose refusal voids the price. */
  readonly voidedBy: readonly string[];
  /** The highest step reached, and the next one. */
  readonly step: Step | undefined;
  readonly next: (Gap & { readonly step: Step }) | undefined;
  /** Accepted members whose exit, with those that fall with them, breaks the threshold. */
  readonly breakers: readonly string[];
  /** The same for the step that is reached. */
  readonly stepBreakers: readonly string[];
  /** Members whose weight on the base is not known: they count neither way. */
  readonly unknown: readonly string[];
}

const NOTHING = fraction(0n);
const ONE = fraction(1n);

/** Where a deal stands against its threshold and steps. */
export function participationOf(
  members: readonly Participant[],
  rules: ParticipationRules
): Participation {
  const { threshold, steps, allIn = false, coFunding = [] } = rules;
  const counted = members.filter((member) => counts(member, rules));
  const base = weightOf(members);
  const accepted = weightOf(counted);
  const ratio = over(accepted, base);
  const voidedBy = allIn ? members.filter(isRefused).map(({ key }) => key) : [];
  const open = isClosed(rules) ? [] : members.filter(isOpen).toSorted(heaviestFirst);
  const gapTo = (part: Fraction): Gap => gapOf(shortOf(part, base, accepted), open);
  const gap = gapTo(threshold);
  const met = base.numerator > 0n && gap.missing.numerator === 0n;
  const step = steps
    .filter(({ from }) => compare(from, ratio) <= 0)
    .toSorted(lowestFirst)
    .at(-1);
  const next = steps.filter(({ from }) => compare(from, ratio) > 0).toSorted(lowestFirst)[0];
  return {
    base,
    accepted,
    ratio,
    inForce: met && voidedBy.length === 0,
    voidedBy,
    ...gap,
    step,
    next: next && { step: next, ...gapTo(next.from) },
    breakers: met ? breakersOf(counted, base, threshold, coFunding) : [],
    stepBreakers: step ? breakersOf(counted, base, step.from, coFunding) : [],
    unknown: members.filter(({ weight }) => weight === undefined).map(({ key }) => key)
  };
}

/** How a price moves from the effect of one step to that of another: from −2 % to none it rises by 2/98. */
export function repricing(held: Fraction, effect: Fraction = NOTHING): Fraction {
  const from = add(ONE, held);
  const to = add(ONE, effect);
  return add(over(to, from), fraction(-1n));
}

function counts({ response, respondedOn }: Participant, { cutOff }: ParticipationRules): boolean {
  if (response !== "accepted") return false;
  return cutOff === undefined || (respondedOn !== undefined && respondedOn <= cutOff);
}

function isClosed({ cutOff, today }: ParticipationRules): boolean {
  return cutOff !== undefined && today !== undefined && cutOff < today;
}

function isOpen({ response, weight }: Participant): boolean {
  return (response === "invited" || response === "noReply") && weight !== undefined;
}

function isRefused({ response }: Participant): boolean {
  return response === "declined" || response === "withdrawn";
}

function gapOf(missing: Fraction, open: readonly Participant[]): Gap {
  const isMet = missing.numerator === 0n;
  const bringers = isMet ? [] : open.filter((member) => compare(known(member), missing) >= 0);
  return {
    missing,
    bringers: bringers.map(({ key }) => key),
    fewestBringers: fewest(open, missing)
  };
}

function fewest(open: readonly Participant[], missing: Fraction): readonly string[] | undefined {
  const chosen: string[] = [];
  let sum = NOTHING;
  for (const member of open) {
    if (compare(sum, missing) >= 0) break;
    chosen.push(member.key);
    sum = add(sum, known(member));
  }
  return compare(sum, missing) >= 0 ? chosen : undefined;
}

/** Those without whom, and without those that fall with them, what is accepted is less than `part` of the base. */
function breakersOf(
  counted: readonly Participant[],
  base: Fraction,
  part: Fraction,
  coFunding: readonly CoFunding[]
): string[] {
  const accepted = weightOf(counted);
  const weights = new Map(counted.map((member) => [member.key, known(member)]));
  return [...weights.keys()].filter((key) => {
    let left = accepted;
    for (const gone of fallen([key], coFunding))
      left = add(left, negated(weights.get(gone) ?? NOTHING));
    return shortOf(part, base, left).numerator > 0n;
  });
}

function shortOf(part: Fraction, base: Fraction, accepted: Fraction): Fraction {
  const missing = add(multiply(part, base), negated(accepted));
  return missing.numerator > 0n ? missing : NOTHING;
}

function weightOf(members: readonly Participant[]): Fraction {
  return members.reduce((sum, member) => add(sum, known(member)), NOTHING);
}

function known({ weight }: Participant): Fraction {
  return weight ?? NOTHING;
}

function heaviestFirst(left: Participant, right: Participant): number {
  return compare(known(right), known(left)) || (left.key < right.key ? -1 : 1);
}

function lowestFirst(left: Step, right: Step): number {
  return compare(left.from, right.from);
}

function over(part: Fraction, whole: Fraction): Fraction {
  return whole.numerator === 0n
    ? NOTHING
    : fraction(part.numerator * whole.denominator, part.denominator * whole.numerator);
}

function negated({ numerator, denominator }: Fraction): Fraction {
  return fraction(-numerator, denominator);
}
