import { cheapestSteps } from "c/cheapestSteps";
import type { GainWindow, SteppedItem } from "c/cheapestSteps";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { nearestGain } from "c/nearestGain";
import { minorOf, scaledIssues } from "c/packageIssues";
import type { Issue, Positions, ScaledIssues } from "c/packageIssues";
import { onePercentOf } from "c/pricing";

export interface PackageGoal {
  /** What each package is worth to us, against our realistic outcome on every issue (0). */
  readonly worth: Minor;
  /** How much more it may be worth, never less; so any two lie this near. Default: 1 % of the worth. */
  readonly tolerance?: Minor;
  /** How many packages at most; default 3. */
  readonly count?: number;
}

export interface OfferPackage {
  /** Units of every issue from our realistic outcome, in order of the ids. */
  readonly units: ReadonlyMap<string, number>;
  readonly worth: Minor;
  /** What the package gives them against our realistic outcome. */
  readonly valueToThem: Minor;
  /** The issue on which it gives them most; undefined: it gives on none. */
  readonly lead: string | undefined;
}

export interface NearestWorth {
  readonly worth: Minor;
  /** How far that is from what was asked; below 0 is less. */
  readonly by: Minor;
}

/** One part of the search: the positions that each issue may take, as [first, last]. */
interface Part {
  readonly lead: string | undefined;
  readonly ranges: readonly (readonly [number, number])[];
}

interface Found {
  readonly lead: string | undefined;
  readonly positions: readonly number[];
  /** What it takes from them, in scaled units; below 0 gives. */
  readonly cost: number;
}

/**
 * Packages of one worth to us that give them the most, best for them first. They differ in the issue that leads:
 * each is the best of all those that give most on its issue, found exactly. The order of the issues does not matter.
 * Empty where no combination of positions has that worth (`nearestTo` says which one is next).
 * Throws RangeError on an issue that is not sound, or amounts too large for an exact search.
 */
export function packagesOf(issues: readonly Issue[], goal: PackageGoal): OfferPackage[] {
  const { count = 3 } = goal;
  const scaled = scaledIssues(issues);
  const window = windowOf(goal, scaled);
  const best = new Map<string | undefined, Found>();
  for (const part of partsOf(scaled.issues)) {
    const worst = bestFirst(best)[count - 1]?.cost ?? Infinity;
    const below = Math.min(worst, best.get(part.lead)?.cost ?? Infinity);
    const found = cheapestIn(part, scaled.issues, window, below);
    if (found) best.set(part.lead, found);
  }
  return bestFirst(best)
    .slice(0, count)
    .map((found) => packageOf(found, scaled));
}

/** The worth nearest to what was asked that any combination of positions has; more for us on a tie. */
export function nearestTo(issues: readonly Issue[], goal: PackageGoal): NearestWorth {
  const scaled = scaledIssues(issues);
  const { low, high } = windowOf(goal, scaled);
  const first = scaled.issues.reduce((all, { firstWorth }) => all + firstWorth, 0);
  const items = scaled.issues
    .filter(({ worthStep }) => worthStep > 0)
    .map(({ worthStep, last }) => ({ gain: worthStep, most: last }));
  const gain = nearestGain(items, { low: low - first, high: high - first });
  const worth = minorOf(first + gain, scaled.scale);
  return { worth, by: sum([worth, -goal.worth]) };
}

function windowOf({ worth, tolerance }: PackageGoal, { scale }: ScaledIssues): GainWindow {
  const width = tolerance ?? onePercentOf(Math.abs(worth));
  if (width < 0) throw new RangeError("The tolerance is below 0.");
  return { low: worth * scale, high: (worth + width) * scale };
}

/** Every position of every issue that could lead, and all that give nothing: together each package once. */
function partsOf(issues: readonly Positions[]): Part[] {
  const parts: Part[] = [{ lead: undefined, ranges: issues.map((issue) => within(issue, 0)) }];
  issues.forEach((issue, lead) => {
    for (let position = 0; position <= issue.last; position += 1) {
      const give = issue.firstGive - position * issue.giveStep;
      if (give <= 0) continue;
      const ranges = issues.map((other, index) => {
        if (index === lead) return [position, position] as const;
        return within(other, index < lead ? give - 1 : give);
      });
      parts.push({ lead: issue.id, ranges });
    }
  });
  return parts.filter(({ ranges }) => ranges.every(([first, last]) => first <= last));
}

/** Positions of an issue that give them at most so much; none where the first is above the last. */
function within({ firstGive, giveStep, last }: Positions, give: number): readonly [number, number] {
  const excess = firstGive - give;
  if (giveStep > 0) return [Math.max(0, Math.ceil(excess / giveStep)), last];
  if (giveStep < 0) return [0, Math.min(last, Math.floor(excess / giveStep))];
  return excess > 0 ? [1, 0] : [0, last];
}

function cheapestIn(
  { lead, ranges }: Part,
  issues: readonly Positions[],
  { low, high }: GainWindow,
  below: number
): Found | undefined {
  const start = issues.map((issue, index) => startOf(issue, ranges[index] ?? [0, 0]));
  const open = issues.flatMap(({ worthStep, giveStep }, index): (SteppedItem & Place)[] => {
    const [first = 0, last = 0] = ranges[index] ?? [];
    return worthStep > 0 && last > first
      ? [{ index, gain: worthStep, cost: giveStep, most: last - first }]
      : [];
  });
  const worth = total(
    issues,
    (issue, index) => issue.firstWorth + (start[index] ?? 0) * issue.worthStep
  );
  const cost = total(
    issues,
    (issue, index) => (start[index] ?? 0) * issue.giveStep - issue.firstGive
  );
  const found = cheapestSteps(open, { low: low - worth, high: high - worth }, below - cost);
  if (!found) return undefined;
  open.forEach(({ index }, place) => {
    start[index] = (start[index] ?? 0) + (found.steps[place] ?? 0);
  });
  return { lead, positions: start, cost: cost + found.cost };
}

interface Place {
  readonly index: number;
}

/** Where an issue starts: the first position; without worth to us, the one that suits them best, or changes nothing. */
function startOf(
  { worthStep, giveStep, units }: Positions,
  [first, last]: readonly [number, number]
): number {
  if (worthStep > 0 || giveStep > 0) return first;
  if (giveStep < 0) return last;
  let nearest = first;
  while (nearest < last && units(nearest) < 0) nearest += 1;
  return nearest;
}

function bestFirst(best: ReadonlyMap<string | undefined, Found>): Found[] {
  return [...best.values()].sort((left, right) => left.cost - right.cost);
}

function packageOf(
  { lead, positions, cost }: Found,
  { issues, scale }: ScaledIssues
): OfferPackage {
  const worth = total(
    issues,
    (issue, index) => issue.firstWorth + (positions[index] ?? 0) * issue.worthStep
  );
  return {
    units: new Map(issues.map(({ id, units }, index) => [id, units(positions[index] ?? 0)])),
    worth: minorOf(worth, scale),
    valueToThem: minorOf(-cost, scale),
    lead
  };
}

function total(
  issues: readonly Positions[],
  amount: (issue: Positions, index: number) => number
): number {
  return issues.reduce((all, issue, index) => all + amount(issue, index), 0);
}
