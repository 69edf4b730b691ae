import type { AllocationMember, AllocationRequest } from "c/allocation";
import { fraction } from "c/fraction";
import fc from "fast-check";

export interface DealShape {
  readonly members: number;
  readonly seed: number;
  readonly bounded: boolean;
}

/** Shapes of deals of up to `most` members; a seed keeps large ones cheap to draw and to shrink. */
export function shapes(most: number): fc.Arbitrary<DealShape> {
  return fc.record({
    members: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: most })),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    bounded: fc.boolean()
  });
}

/** A deal of that shape which its bounds leave feasible: the envelope lies between their sums. */
export function dealOf({ members: count, seed, bounded }: DealShape): AllocationRequest {
  const random = generator(seed);
  const members = Array.from({ length: count }, (_, index) => memberOf(index, random, bounded));
  const lastYear = members.reduce((sum, member) => sum + (member.lastYear ?? 100_000), 0);
  return {
    members,
    envelope: Math.floor(lastYear * (bounded ? 0.97 + random() * 0.06 : random() * 3)),
    model: { kind: "weights", metric: "fte" },
    ...(bounded && { collar: { down: fraction(1n, 20n), up: fraction(1n, 20n) } })
  };
}

/** A pseudo-random stream of numbers in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function memberOf(index: number, random: () => number, bounded: boolean): AllocationMember {
  const lastYear = 1 + Math.floor(random() * 20_000_000);
  return {
    key: `member-${String(index).padStart(6, "0")}`,
    weights: { fte: { digits: BigInt(1 + Math.floor(random() * 50_000)), scale: 1 } },
    lastYear: bounded ? lastYear : undefined
  };
}
