/** What one member can take: its weight, and the least and most it pays, in minor units. */
export interface BoundedWeight {
  /** 0 or more, on a scale that all members share. */
  readonly weight: bigint;
  /** 0 or more, at most `high`. */
  readonly low: bigint;
  /** undefined: no upper bound. */
  readonly high: bigint | undefined;
}

/** Minor units per weight; not in lowest terms, the denominator is positive. */
export interface Level {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Which bounds leave no solution, and by how many minor units. */
export interface Infeasible {
  readonly side: "low" | "high";
  readonly by: bigint;
}

const NOTHING: Level = { numerator: 0n, denominator: 1n };
/** Above the error of two quotients of rounded numbers, relative. */
const DOUBT = 2e-15;

/**
 * The level at which members that each pay level × weight, kept within their bounds, pay `total` together.
 * Their sum only grows with the level and bends where a member meets a bound: the bends are sorted, and the
 * straight piece that crosses `total` is solved exactly. O(n log n).
 */
export function levelFor(
  members: readonly BoundedWeight[],
  total: bigint
): Level | { readonly infeasible: Infeasible } {
  const infeasible = infeasibilityOf(members, total);
  if (infeasible) return { infeasible };
  let fixed = 0n;
  let free = 0n;
  for (const { weight, low } of members) {
    if (low === 0n) free += weight;
    else fixed += low;
  }
  let reached = NOTHING;
  for (const bend of sortedBends(members)) {
    const { weight, low, high } = members[bend >> 1] as BoundedWeight;
    const leaves = (bend & 1) === 1;
    const amount = leaves ? (high as bigint) : low;
    if ((total - fixed) * weight <= free * amount) break;
    fixed += leaves ? amount : -amount;
    free += leaves ? -weight : weight;
    reached = { numerator: amount, denominator: weight };
  }
  return free === 0n ? reached : { numerator: total - fixed, denominator: free };
}

function infeasibilityOf(members: readonly BoundedWeight[], total: bigint): Infeasible | undefined {
  let least = 0n;
  let most = 0n;
  let unlimited = false;
  for (const { weight, low, high } of members) {
    least += low;
    if (weight === 0n) most += low;
    else if (high === undefined) unlimited = true;
    else most += high;
  }
  if (least > total) return { side: "low", by: least - total };
  if (!unlimited && most < total) return { side: "high", by: total - most };
  return undefined;
}

/** Twice the member's index where it leaves its lower bound, plus 1 where it meets the upper one. */
function sortedBends(members: readonly BoundedWeight[]): Uint32Array {
  const bends: number[] = [];
  const approximate = new Float64Array(2 * members.length);
  const add = (bend: number, amount: bigint, weight: bigint): void => {
    approximate[bend] = Number(amount) / Number(weight);
    bends.push(bend);
  };
  members.forEach(({ weight, low, high }, index) => {
    if (weight === 0n) return;
    if (low > 0n) add(2 * index, low, weight);
    if (high !== undefined) add(2 * index + 1, high, weight);
  });
  return Uint32Array.from(bends).sort((left, right) => {
    const one = approximate[left] as number;
    const other = approximate[right] as number;
    const certain = Math.abs(one - other) > DOUBT * other;
    return certain ? one - other : compareExactly(members, left, right);
  });
}

function compareExactly(members: readonly BoundedWeight[], left: number, right: number): number {
  const one = members[left >> 1] as BoundedWeight;
  const other = members[right >> 1] as BoundedWeight;
  const difference =
    amountAt(one, left) * other.weight - amountAt(other, right) * one.weight ||
    BigInt(left - right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function amountAt({ low, high }: BoundedWeight, bend: number): bigint {
  return (bend & 1) === 1 ? (high as bigint) : low;
}
