import { powerOfTen, round } from "c/fraction";
import type { Rounding } from "c/fraction";
import type { BoundedWeight, Level } from "c/allocationLevel";

/** One addend of the members' weights: a member's weight is the sum of value × factor over the components. */
export interface WeightComponent {
  readonly metric: string;
  readonly factor: bigint;
  /** Decimals of the values: 12.5 is 125 at scale 1. */
  readonly scale: number;
  readonly values: readonly bigint[];
}

/**
 * Where amounts are rounded. `total`: shares stay exact and the largest remainders get what is left, so that
 * the sum is the total. The others round each by itself, and the sum is what comes out: `member` the share,
 * `component` each addend of it, `unit` the price of one unit of weight.
 */
export type RoundingPoint = "total" | "member" | "component" | "unit";

export interface RoundingRule {
  /** In minor units: 1 is the cent, 100 the euro. */
  readonly unit: bigint;
  readonly mode: Rounding;
  readonly point: RoundingPoint;
}

/**
 * Shares that sum to `total`, which the level must meet: each is rounded down to the unit, then the largest
 * remainders get one unit more, the earlier member on a tie. No share passes a bound: a bound off the grid of
 * the unit stands as it is, and what is left of less than a unit goes to the last one that gets any.
 */
export function roundToTotal(
  members: readonly BoundedWeight[],
  level: Level,
  total: bigint,
  unit: bigint
): bigint[] {
  const rests: { index: number; rest: bigint; approximate: number; step: bigint }[] = [];
  let left = total;
  const shares = members.map((member, index) => {
    const { down, up, rest } = neighbours(member, level, unit);
    if (up > down) rests.push({ index, rest, approximate: Number(rest), step: up - down });
    left -= down;
    return down;
  });
  rests.sort(
    (one, other) =>
      other.approximate - one.approximate ||
      (one.rest < other.rest ? 1 : one.rest > other.rest ? -1 : one.index - other.index)
  );
  for (const { index, step } of rests) {
    if (left === 0n) break;
    const given = step < left ? step : left;
    shares[index] = (shares[index] as bigint) + given;
    left -= given;
  }
  return shares;
}

/** Shares rounded each by itself, within the bounds; `total` is as `member` here. */
export function roundEach(
  members: readonly BoundedWeight[],
  components: readonly WeightComponent[],
  level: Level,
  rule: RoundingRule
): bigint[] {
  const amount = amountBy(components, level, rule);
  return members.map((member, index) => {
    const { low, high } = member;
    const rounded = amount(member, index);
    if (rounded < low) return low;
    return high !== undefined && rounded > high ? high : rounded;
  });
}

/** A member's share at the level within its bounds, exact: over the level's denominator. */
export function exactShare({ weight, low, high }: BoundedWeight, level: Level): bigint {
  const share = weight * level.numerator;
  const least = low * level.denominator;
  if (share < least) return least;
  const most = high === undefined ? share : high * level.denominator;
  return share > most ? most : share;
}

type Amount = (member: BoundedWeight, index: number) => bigint;

function amountBy(
  components: readonly WeightComponent[],
  { numerator, denominator }: Level,
  { unit, mode, point }: RoundingRule
): Amount {
  const toUnit = (share: bigint): bigint =>
    unit * round({ numerator: share, denominator: denominator * unit }, mode);
  if (point === "unit") {
    const prices = components.map(({ factor, scale }) =>
      toUnit(numerator * factor * powerOfTen(scale))
    );
    return (_, index) =>
      summed(components, (component, position) => {
        const value = (component.values[index] as bigint) * (prices[position] as bigint);
        return round({ numerator: value, denominator: powerOfTen(component.scale) }, mode);
      });
  }
  if (point === "component") {
    return (_, index) =>
      summed(components, ({ factor, values }) =>
        toUnit((values[index] as bigint) * factor * numerator)
      );
  }
  return ({ weight }) => toUnit(weight * numerator);
}

function summed<Item>(
  items: readonly Item[],
  amount: (item: Item, position: number) => bigint
): bigint {
  return items.reduce((sum, item, position) => sum + amount(item, position), 0n);
}

/** The amounts around a member's exact share, and how far the share is above the lower one. */
function neighbours(
  member: BoundedWeight,
  level: Level,
  unit: bigint
): { down: bigint; up: bigint; rest: bigint } {
  const { low, high } = member;
  const exact = exactShare(member, level);
  const whole = exact / level.denominator;
  const onGrid = unit === 1n ? whole : whole - (whole % unit);
  const down = onGrid < low ? low : onGrid;
  const rest = exact - down * level.denominator;
  if (rest === 0n) return { down, up: down, rest };
  const next = onGrid + unit;
  return { down, up: high !== undefined && next > high ? high : next, rest };
}
