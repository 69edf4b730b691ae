import type { AllocationMember } from "c/allocation";
import { boundsOf } from "c/allocationBounds";
import type { ShareModel, SimpleModel } from "c/allocationWeights";
import { fraction } from "c/fraction";
import fc from "fast-check";
import type { SplitRequest } from "./highs.ts";

export interface DealShape {
  readonly members: number;
  readonly seed: number;
  /** Collars, floors and ceilings for some; else for nobody. */
  readonly bounded: boolean;
  readonly model: DealModel;
}

const whole = (digits: bigint) => ({ digits, scale: 0 });
const FTE: SimpleModel = { kind: "weights", metric: "fte" };
const BANDS: SimpleModel = {
  kind: "bands",
  metric: "fte",
  bands: [
    { from: whole(0n), factor: whole(1n) },
    { from: whole(500n), factor: { digits: 25n, scale: 1 } },
    { from: whole(2_500n), factor: whole(6n) }
  ]
};
const MODELS = {
  weights: FTE,
  equal: { kind: "equal" },
  historical: { kind: "historical" },
  bands: BANDS,
  percent: { kind: "percent", metric: "fte" },
  hybrid: {
    kind: "hybrid",
    parts: [
      { part: fraction(1n, 5n), model: { kind: "equal" } },
      { part: fraction(1n, 2n), model: FTE },
      { part: fraction(3n, 10n), model: BANDS }
    ]
  }
} as const satisfies Record<string, ShareModel>;

export type DealModel = keyof typeof MODELS;

/** Shapes of deals of up to `most` members; a seed keeps large ones cheap to draw and to shrink. */
export function shapes(
  most: number,
  models: readonly DealModel[] = Object.keys(MODELS) as DealModel[]
): fc.Arbitrary<DealShape> {
  const sizes = [fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: most })];
  return fc.record({
    members: fc.oneof(...sizes, fc.constant(most)),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    bounded: fc.boolean(),
    model: fc.constantFrom(...models)
  });
}

/** A deal of that shape which its bounds leave feasible: the envelope lies between their sums. */
export function dealOf({ members: count, seed, bounded, model }: DealShape): SplitRequest {
  const random = generator(seed);
  const rules = bounded ? { collar: { down: fraction(1n, 20n), up: fraction(1n, 20n) } } : {};
  const members = Array.from({ length: count }, (_, index) =>
    memberOf(index, random, bounded, model === "historical")
  );
  let [least, most] = [0, 0];
  for (const member of members) {
    const bounds = boundsOf(member, rules);
    if ("problem" in bounds) throw new Error(bounds.problem.kind);
    least += Number(bounds.low);
    most += Number(bounds.high ?? bounds.low + 10_000_000n);
  }
  const envelope = least + Math.floor((most - least) * random());
  return { members, envelope, model: MODELS[model], ...rules };
}

/** A pseudo-random stream of numbers in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** One in ten is new; where bounded, every third has a floor and another third a ceiling, inside its collar. */
function memberOf(
  index: number,
  random: () => number,
  bounded: boolean,
  needsLastYear: boolean
): AllocationMember {
  const amount = 1 + Math.floor(random() * 20_000_000);
  const isNew = random() < 0.1 && !needsLastYear;
  const kind = Math.floor(random() * 3);
  return {
    key: `member-${String(index).padStart(6, "0")}`,
    weights: { fte: { digits: BigInt(1 + Math.floor(random() * 50_000)), scale: 1 } },
    lastYear: isNew ? undefined : amount,
    ...(bounded && kind === 0 && { floor: Math.floor(amount * 0.97) }),
    ...(bounded && kind === 1 && { ceiling: Math.ceil(amount * 1.03) })
  };
}
