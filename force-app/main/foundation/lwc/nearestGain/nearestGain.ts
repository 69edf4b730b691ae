import type { GainWindow, SteppedItem } from "c/cheapestSteps";

type Stepped = Pick<SteppedItem, "gain" | "most">;

/** Sums kept for each half; more would take seconds. */
const MOST_SUMS = 300_000;

/**
 * The sum of whole steps nearest to the window, the one above on a tie; a sum within it wins. Exact: all sums of two
 * halves of the items are met in order. Throws RangeError where there are too many of them.
 */
export function nearestGain(items: readonly Stepped[], { low, high }: GainWindow): number {
  const total = items.reduce((sum, { gain, most }) => sum + gain * most, 0);
  if (low >= total) return total;
  if (high <= 0) return 0;
  const [left, right] = halves(items).map(sumsOf) as [Float64Array, Float64Array];
  let [below, above] = [-Infinity, Infinity];
  let partner = right.length - 1;
  for (const sum of left) {
    while (partner >= 0 && sum + (right[partner] as number) >= low) {
      above = Math.min(above, sum + (right[partner] as number));
      partner -= 1;
    }
    if (partner < 0) break;
    below = Math.max(below, sum + (right[partner] as number));
  }
  return above <= high || above - high <= low - below ? above : below;
}

/** Two parts with about as many combinations. */
function halves(items: readonly Stepped[]): Stepped[][] {
  const parts: { items: Stepped[]; size: number }[] = [
    { items: [], size: 1 },
    { items: [], size: 1 }
  ];
  for (const item of items.toSorted((left, right) => right.most - left.most)) {
    const [one, other] = parts as [(typeof parts)[0], (typeof parts)[0]];
    const part = one.size <= other.size ? one : other;
    part.items.push(item);
    part.size *= item.most + 1;
  }
  return parts.map((part) => part.items);
}

/** All sums, each once, in ascending order. */
function sumsOf(items: readonly Stepped[]): Float64Array {
  let sums = new Set([0]);
  for (const { gain, most } of items) {
    const next = new Set<number>();
    for (const sum of sums) {
      for (let steps = 0; steps <= most; steps += 1) next.add(sum + steps * gain);
      if (next.size > MOST_SUMS)
        throw new RangeError("Too many combinations for an exact answer: take rounder amounts.");
    }
    sums = next;
  }
  return Float64Array.from(sums).sort();
}
