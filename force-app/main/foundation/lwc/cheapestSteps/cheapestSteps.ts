/** What can be taken in whole steps, 0 to `most`. Gain and cost of a step are safe integers, the gain above 0. */
export interface SteppedItem {
  readonly gain: number;
  readonly cost: number;
  readonly most: number;
}

/** The sum of the gains, both ends included; `high` may be Infinity. */
export interface GainWindow {
  readonly low: number;
  readonly high: number;
}

export interface CheapestSteps {
  /** Steps of each item, in the order given. */
  readonly steps: readonly number[];
  readonly gain: number;
  readonly cost: number;
}

interface Ranked extends SteppedItem {
  /** Its place in the order given. */
  readonly index: number;
}

/** A choice: steps of the items decided so far; open items below the border are full, those above it empty. */
interface State {
  readonly gain: number;
  readonly cost: number;
  /** The last decision and the choice it was made on; the start decides nothing. */
  readonly decided?: { readonly item: Ranked; readonly steps: number; readonly before: State };
}

/** How far open items can lower and raise the gain, and the cost of a unit of gain there. */
interface Border {
  readonly down: number;
  readonly downRatio: number;
  readonly up: number;
  readonly upRatio: number;
}

interface Search {
  readonly window: GainWindow;
  /** A choice is only of use below this cost. */
  below: number;
  best: State | undefined;
}

/** Choices kept at once; more would take many seconds. */
const MOST_STATES = 250_000;

/**
 * The steps of least cost whose gains lie in the window; undefined: there are none, or none that costs less than
 * `below`. Exact: of choices with one gain only the cheapest stays, and a choice goes when not even parts of steps
 * at the best ratio of cost to gain could make it cheaper than the best so far. Items are decided from where the
 * window's low end is met by ratio, outwards, because choices differ there.
 * Throws RangeError where sums are too large to be exact, or too many choices stay open.
 */
export function cheapestSteps(
  items: readonly SteppedItem[],
  window: GainWindow,
  below = Infinity
): CheapestSteps | undefined {
  check(items);
  const ranked = items.map((item, index) => ({ ...item, index })).sort(byRatio);
  const full = fullItems(ranked, window.low);
  const search: Search = { window, below, best: undefined };
  let [from, to] = [full, full];
  let states = kept([startOf(ranked.slice(0, full))], borderOf(ranked, from, to), search);
  while (states.length > 0 && (from > 0 || to < ranked.length)) {
    const downwards = to === ranked.length || (from > 0 && full - from < to - full);
    const item = ranked[downwards ? from - 1 : to] as Ranked;
    if (downwards) from -= 1;
    else to += 1;
    const extended = extend(states, item, downwards ? item.most : 0);
    states = kept(extended, borderOf(ranked, from, to), search);
  }
  return search.best && solution(search.best, ranked, full);
}

function check(items: readonly SteppedItem[]): void {
  let [gains, costs] = [0, 0];
  for (const { gain, cost, most } of items) {
    gains += gain * most;
    costs += Math.abs(cost) * most;
  }
  if (!Number.isSafeInteger(gains) || !Number.isSafeInteger(costs))
    throw new RangeError("The amounts are too large for an exact search.");
}

/** Cheapest gain first, then the order given. */
function byRatio(left: Ranked, right: Ranked): number {
  const difference =
    BigInt(left.cost) * BigInt(right.gain) - BigInt(right.cost) * BigInt(left.gain);
  return difference < 0n ? -1 : difference > 0n ? 1 : left.index - right.index;
}

/** How many of the ranked items fit wholly below the window's low end. */
function fullItems(ranked: readonly Ranked[], low: number): number {
  let gain = 0;
  const next = ranked.findIndex((item) => {
    gain += item.gain * item.most;
    return gain > low;
  });
  return next < 0 ? ranked.length : next;
}

function startOf(full: readonly Ranked[]): State {
  return {
    gain: full.reduce((sum, { gain, most }) => sum + gain * most, 0),
    cost: full.reduce((sum, { cost, most }) => sum + cost * most, 0)
  };
}

function borderOf(ranked: readonly Ranked[], from: number, to: number): Border {
  const below = ranked.slice(0, from);
  const above = ranked.slice(to);
  const reach = (open: readonly Ranked[]): number =>
    open.reduce((sum, { gain, most }) => sum + gain * most, 0);
  const ratio = (item: Ranked | undefined): number => (item ? item.cost / item.gain : 0);
  return {
    down: reach(below),
    downRatio: ratio(below.at(-1)),
    up: reach(above),
    upRatio: ratio(above[0])
  };
}

/** Every state with every number of steps of the item; of those with one gain, the cheapest, the first on a tie. */
function extend(states: readonly State[], item: Ranked, now: number): State[] {
  const byGain = new Map<number, State>();
  for (const before of states) {
    for (let steps = 0; steps <= item.most; steps += 1) {
      const gain = before.gain + (steps - now) * item.gain;
      const cost = before.cost + (steps - now) * item.cost;
      const known = byGain.get(gain);
      if (known === undefined || cost < known.cost)
        byGain.set(gain, { gain, cost, decided: { item, steps, before } });
    }
  }
  return [...byGain.values()];
}

/** Takes the best of the states, then drops those that cannot become better. */
function kept(states: readonly State[], border: Border, search: Search): State[] {
  const { low, high } = search.window;
  for (const state of states) {
    if (state.gain < low || state.gain > high || state.cost >= search.below) continue;
    search.below = state.cost;
    search.best = state;
  }
  const open = states.filter((state) => promises(state, border, search));
  if (open.length > MOST_STATES)
    throw new RangeError(
      "Too many choices for an exact search: widen the window or take rounder amounts."
    );
  return open;
}

/** Whether open items could bring the state into the window at a cost below the best, were steps divisible. */
function promises(state: State, border: Border, { window, below }: Search): boolean {
  const least = Math.max(window.low - state.gain, -border.down);
  const most = Math.min(window.high - state.gain, border.up);
  if (least > most) return false;
  const atLeast = state.cost + moveCost(least, border);
  const atMost = state.cost + moveCost(most, border);
  const bound =
    least <= 0 && most >= 0 ? Math.min(atLeast, atMost, state.cost) : Math.min(atLeast, atMost);
  // Costs are whole: only a bound a whole unit below helps. The slack covers what floating numbers lose.
  return bound - Math.abs(bound) * 1e-12 - 1e-6 <= below - 1;
}

function moveCost(gain: number, { downRatio, upRatio }: Border): number {
  return gain < 0 ? gain * downRatio : gain * upRatio;
}

function solution(best: State, ranked: readonly Ranked[], full: number): CheapestSteps {
  const steps: number[] = [];
  ranked.forEach(({ index, most }, rank) => (steps[index] = rank < full ? most : 0));
  for (let { decided } = best; decided; { decided } = decided.before)
    steps[decided.item.index] = decided.steps;
  return { steps, gain: best.gain, cost: best.cost };
}
