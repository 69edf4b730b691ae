import { boundsOf, isCollared } from "c/allocationBounds";
import type { Bound, BoundedMember, BoundProblem, BoundRules, Bounds } from "c/allocationBounds";
import type { MissingPolicy } from "c/allocationGaps";
import { levelFor } from "c/allocationLevel";
import type { BoundedWeight, Infeasible, Level } from "c/allocationLevel";
import { exactShare, roundEach, roundToTotal } from "c/allocationRounding";
import type { RoundingRule } from "c/allocationRounding";
import { weightsOf } from "c/allocationWeights";
import type {
  ShareModel,
  WeighedMember,
  WeightNote,
  WeightProblem,
  Weights
} from "c/allocationWeights";
import { powerOfTen, round } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";

/** `perUnit` prices weights instead of splitting an envelope: its total is what comes out. */
export type AllocationModel =
  | ShareModel
  | {
      readonly kind: "perUnit";
      readonly metric: string;
      /** In minor units per unit of the metric. */
      readonly price: Fraction;
    };

/** One that is late pays on top of the envelope, at the level that the others find. */
export interface AllocationMember extends WeighedMember, BoundedMember {}

export interface AllocationRequest extends BoundRules {
  readonly members: readonly AllocationMember[];
  /** 0 or more; what is not ours to split (central funding, fees) comes after. */
  readonly envelope: Minor;
  readonly model: AllocationModel;
  /** Default: stop. */
  readonly missing?: MissingPolicy;
  /** Default: one minor unit, half up, on the total. */
  readonly rounding?: Partial<RoundingRule>;
}

export interface Share {
  readonly key: string;
  /** Of late members that of a full year. undefined: left out because its weight is not known. */
  readonly share: Minor | undefined;
  /** What it would be if no member were bounded. */
  readonly unbounded: Minor | undefined;
  /** What held the share away from the common level. */
  readonly bound: Bound | undefined;
  readonly lastYear: Minor | undefined;
}

export type AllocationNote =
  | WeightNote
  | { readonly kind: "noCollar"; readonly members: readonly string[] }
  | { readonly kind: "difference"; readonly by: Minor };

export type AllocationProblem =
  | WeightProblem
  | BoundProblem
  | { readonly kind: "noMember" }
  | { readonly kind: "negativeEnvelope" }
  | { readonly kind: "badRoundingUnit" }
  /** Amounts beyond what a number holds exactly. */
  | { readonly kind: "tooLarge" }
  | { readonly kind: "twice"; readonly member: string }
  | {
      /** The bounds of one side leave the envelope out of reach: which, how many, their sum, by how much. */
      readonly kind: "infeasible";
      readonly side: Infeasible["side"];
      readonly bounds: readonly BoundSum[];
      readonly by: Minor;
    };

/** Members that one kind of bound holds when all are at their bounds of that side. */
export interface BoundSum {
  /** undefined: members whose weight is 0 take no more than their floor. */
  readonly bound: Bound | undefined;
  readonly members: readonly string[];
  readonly amount: Minor;
}

export interface Allocation {
  /** In the order of the request. */
  readonly shares: readonly Share[];
  readonly envelope: Minor;
  /** Without late members. */
  readonly total: Minor;
  readonly notes: readonly AllocationNote[];
}

type Limits = Pick<Bounds, "low" | "high">;

const FREE: Limits = { low: 0n, high: undefined };
const DEFAULT_ROUNDING: RoundingRule = { unit: 1n, mode: "halfUp", point: "total" };

/** Splits an envelope. The same members in another order get the same shares. */
export function allocate(
  request: AllocationRequest
): Allocation | { readonly problem: AllocationProblem } {
  const rounding = { ...DEFAULT_ROUNDING, ...request.rounding };
  const wrong = problemOf(request, rounding);
  if (wrong) return { problem: wrong };
  const { model, missing = { rule: "stop" } } = request;
  const shareModel: ShareModel =
    model.kind === "perUnit" ? { kind: "weights", metric: model.metric } : model;
  const weights = weightsOf(request.members.toSorted(latestByKey), shareModel, missing);
  if ("problem" in weights) return weights;
  const bounds: Bounds[] = [];
  for (const member of weights.members) {
    const made = boundsOf(member, request);
    if ("problem" in made) return made;
    bounds.push(made);
  }
  const split = splitter(request, weights, rounding);
  const bounded = split(bounds);
  if ("infeasible" in bounded) return { problem: infeasible(weights, bounds, bounded.infeasible) };
  const isFree = bounds.every(({ low, high }) => low === 0n && high === undefined);
  const free = isFree ? bounded : split(bounds.map(() => FREE));
  const unbounded = "level" in free ? free : bounded;
  if ([bounded, unbounded].some(isTooLarge)) return { problem: { kind: "tooLarge" } };
  return allocationOf(request, weights, bounds, bounded, unbounded);
}

/** Late members come last. */
interface Split {
  readonly members: readonly BoundedWeight[];
  readonly level: Level;
  readonly amounts: readonly bigint[];
  /** Without late members. */
  readonly total: bigint;
}

function splitter(
  { model, envelope }: AllocationRequest,
  { members: weighed, weights, components }: Weights<AllocationMember>,
  rounding: RoundingRule
): (limits: readonly Limits[]) => Split | { readonly infeasible: Infeasible } {
  const onTime = weighed.filter(({ isLate }) => !isLate).length;
  return (limits) => {
    const members = limits.map(({ low, high }, index) => ({
      weight: weights[index] as bigint,
      low,
      high
    }));
    const sharing = members.slice(0, onTime);
    const level =
      model.kind === "perUnit"
        ? levelOfPrice(model.price, components[0]?.scale ?? 0)
        : levelFor(sharing, BigInt(envelope));
    if ("infeasible" in level) return level;
    if (rounding.point !== "total") {
      const amounts = roundEach(members, components, level, rounding);
      return { members, level, amounts, total: sumOf(amounts.slice(0, onTime)) };
    }
    const total = model.kind === "perUnit" ? totalAt(sharing, level, rounding) : BigInt(envelope);
    const shares = roundToTotal(sharing, level, total, rounding.unit);
    const late = roundEach(members.slice(onTime), components, level, rounding);
    return { members, level, amounts: [...shares, ...late], total };
  };
}

function isTooLarge({ amounts }: Split): boolean {
  return sumOf(amounts) > BigInt(Number.MAX_SAFE_INTEGER);
}

function levelOfPrice({ numerator, denominator }: Fraction, scale: number): Level {
  return { numerator, denominator: denominator * powerOfTen(scale) };
}

/** What exact shares sum to, rounded once. */
function totalAt(
  members: readonly BoundedWeight[],
  level: Level,
  { unit, mode }: RoundingRule
): bigint {
  const sum = sumOf(members.map((member) => exactShare(member, level)));
  return unit * round({ numerator: sum, denominator: level.denominator * unit }, mode);
}

function allocationOf(
  request: AllocationRequest,
  weights: Weights<AllocationMember>,
  bounds: readonly Bounds[],
  bounded: Split,
  unbounded: Split
): Allocation {
  const shares = new Map<string, Share>();
  weights.members.forEach(({ key, lastYear }, index) => {
    shares.set(key, {
      key,
      share: Number(bounded.amounts[index]),
      unbounded: Number(unbounded.amounts[index]),
      bound: boundAt(bounded, index, bounds[index] as Bounds),
      lastYear
    });
  });
  const total = Number(bounded.total);
  return {
    shares: request.members.map(({ key, lastYear }) => shares.get(key) ?? leftOut(key, lastYear)),
    envelope: request.envelope,
    total,
    notes: [
      ...weights.notes,
      ...collarNote(request),
      ...(total === request.envelope
        ? []
        : [{ kind: "difference" as const, by: total - request.envelope }])
    ]
  };
}

function leftOut(key: string, lastYear: Minor | undefined): Share {
  const none = { share: undefined, unbounded: undefined, bound: undefined };
  return { key, lastYear, ...none };
}

/** The bound that a share at the common level would pass. */
function boundAt({ members, level }: Split, index: number, bounds: Bounds): Bound | undefined {
  const { weight, low, high } = members[index] as BoundedWeight;
  const share = weight * level.numerator;
  if (share < low * level.denominator) return bounds.lowBy;
  return high !== undefined && share > high * level.denominator ? bounds.highBy : undefined;
}

function collarNote({ members, collar }: AllocationRequest): AllocationNote[] {
  if (!collar?.down && !collar?.up) return [];
  const without = members.filter((member) => !isCollared(member)).map(({ key }) => key);
  return without.length === 0 ? [] : [{ kind: "noCollar", members: without }];
}

function infeasible(
  { members, weights }: Weights<AllocationMember>,
  bounds: readonly Bounds[],
  { side, by }: Infeasible
): AllocationProblem {
  const sums = new Map<Bound | undefined, { members: string[]; amount: bigint }>();
  bounds.forEach(({ low, lowBy, high, highBy }, index) => {
    const { key, isLate } = members[index] as AllocationMember;
    if (isLate) return;
    const reaches = side === "high" && (weights[index] as bigint) > 0n;
    const amount = reaches ? (high ?? 0n) : low;
    const bound = reaches ? highBy : lowBy;
    if (side === "low" && amount === 0n) return;
    const sum = sums.get(bound) ?? { members: [], amount: 0n };
    sum.members.push(key);
    sum.amount += amount;
    sums.set(bound, sum);
  });
  const listed = [...sums].map(([bound, sum]) => ({
    bound,
    members: sum.members,
    amount: Number(sum.amount)
  }));
  return { kind: "infeasible", side, bounds: listed, by: Number(by) };
}

function problemOf(
  { members, envelope }: AllocationRequest,
  { unit }: RoundingRule
): AllocationProblem | undefined {
  if (members.every(({ isLate }) => isLate)) return { kind: "noMember" };
  if (envelope < 0) return { kind: "negativeEnvelope" };
  if (unit <= 0n) return { kind: "badRoundingUnit" };
  const keys = new Set<string>();
  for (const { key } of members) {
    if (keys.has(key)) return { kind: "twice", member: key };
    keys.add(key);
  }
  return undefined;
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function latestByKey(left: AllocationMember, right: AllocationMember): number {
  const difference = Number(left.isLate ?? false) - Number(right.isLate ?? false);
  if (difference !== 0) return difference;
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
}
