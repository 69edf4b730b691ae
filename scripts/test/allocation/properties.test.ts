import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allocate } from "c/allocation";
import type { Allocation, AllocationRequest } from "c/allocation";
import { boundsOf } from "c/allocationBounds";
import fc from "fast-check";
import { dealOf, generator, shapes } from "./random-deal.ts";

const MOST_MEMBERS = 5_000;

function allocated(request: AllocationRequest): Allocation {
  const allocation = allocate(request);
  if ("problem" in allocation) assert.fail(JSON.stringify(allocation.problem));
  return allocation;
}

function sharesOf(allocation: Allocation): Map<string, number> {
  return new Map(allocation.shares.map(({ key, share }) => [key, share ?? 0]));
}

function weightOf(request: AllocationRequest, index: number): bigint {
  return request.members[index]?.weights?.["fte"]?.digits ?? 0n;
}

/** Every weight multiplied by `factor`. */
function scaled(request: AllocationRequest, factor: bigint): AllocationRequest {
  const members = request.members.map((member, index) => ({
    ...member,
    weights: { fte: { digits: weightOf(request, index) * factor, scale: 3 } }
  }));
  return { ...request, members };
}

function shuffled(request: AllocationRequest, seed: number): AllocationRequest {
  const random = generator(seed);
  const members = request.members
    .map((member) => ({ member, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ member }) => member);
  return { ...request, members };
}

describe("allocations of random deals", () => {
  test("sum to the envelope exactly and keep every bound", () => {
    fc.assert(
      fc.property(shapes(MOST_MEMBERS), (shape) => {
        const request = dealOf(shape);
        const { shares, total } = allocated(request);
        assert.equal(total, request.envelope);
        assert.equal(
          shares.reduce((sum, { share }) => sum + (share ?? 0), 0),
          request.envelope
        );
        shares.forEach(({ share = 0 }, index) => {
          const bounds = boundsOf(request.members[index] ?? { key: "" }, request);
          assert.ok("low" in bounds && BigInt(share) >= bounds.low);
          assert.ok(bounds.high === undefined || BigInt(share) <= bounds.high);
        });
      }),
      { numRuns: 40 }
    );
  });

  test("are the same in any order of members", () => {
    fc.assert(
      fc.property(shapes(MOST_MEMBERS), fc.integer({ min: 1, max: 10_000 }), (shape, seed) => {
        const request = dealOf(shape);
        const straight = sharesOf(allocated(request));
        for (const [key, share] of sharesOf(allocated(shuffled(request, seed))))
          assert.equal(share, straight.get(key));
      }),
      { numRuns: 20 }
    );
  });

  test("do not change with the unit in which weights are counted", () => {
    fc.assert(
      fc.property(shapes(MOST_MEMBERS), fc.bigInt({ min: 1n, max: 10n ** 9n }), (shape, factor) => {
        const request = dealOf(shape);
        assert.deepEqual(
          sharesOf(allocated(scaled(request, factor))),
          sharesOf(allocated(request))
        );
      }),
      { numRuns: 20 }
    );
  });

  test("never charge less for more weight: between members alike, and for one that grows", () => {
    const growth = fc.bigInt({ min: 1n, max: 100_000n });
    fc.assert(
      fc.property(shapes(500), growth, (shape, more) => {
        const request = dealOf({ ...shape, bounded: false });
        const { shares } = allocated(request);
        const byWeight = shares
          .map(({ share = 0 }, index) => ({ share, weight: weightOf(request, index) }))
          .toSorted((left, right) => Number(left.weight - right.weight));
        byWeight.slice(1).forEach(({ share, weight }, index) => {
          const lighter = byWeight[index];
          assert.ok(!lighter || lighter.weight === weight || lighter.share <= share);
        });
        const at = shape.seed % request.members.length;
        const grown = dealOf(shape);
        const members = grown.members.with(at, {
          ...(grown.members[at] ?? { key: "" }),
          weights: { fte: { digits: weightOf(grown, at) + more, scale: 1 } }
        });
        const before = allocated(grown).shares[at]?.share ?? 0;
        assert.ok((allocated({ ...grown, members }).shares[at]?.share ?? 0) >= before);
      }),
      { numRuns: 100 }
    );
  });

  test("keep the sum in any rounding unit, with at most one member off it and unbounded", () => {
    fc.assert(
      fc.property(shapes(200), fc.constantFrom(10n, 100n, 1_000n), (shape, unit) => {
        const request = dealOf({ ...shape, bounded: false });
        const { shares, total } = allocated({ ...request, rounding: { unit } });
        assert.equal(total, request.envelope);
        const off = shares.filter(({ share = 0 }) => BigInt(share) % unit !== 0n);
        assert.ok(off.length <= 1);
      }),
      { numRuns: 50 }
    );
  });
});
