import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allocate } from "c/allocation";
import type { Allocation, AllocationMember, AllocationRequest } from "c/allocation";
import { boundsOf } from "c/allocationBounds";
import { weightsOf } from "c/allocationWeights";
import fc from "fast-check";
import type { SplitRequest } from "./highs.ts";
import { dealOf, generator, shapes } from "./random-deal.ts";

const MOST_MEMBERS = 5_000;
/** Bands are counted in the unit of the weights. */
const WITHOUT_BANDS = ["weights", "equal", "historical", "percent"] as const;

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

/** The same deal with more of what a member weighs. */
function grown(request: SplitRequest, at: number, more: bigint): SplitRequest {
  const member = request.members[at] ?? { key: "" };
  const heavier: AllocationMember = {
    ...member,
    weights: { fte: { digits: weightOf(request, at) + more, scale: 1 } },
    ...(request.model.kind === "historical" && {
      lastYear: (member.lastYear ?? 0) + Number(more)
    })
  };
  return { ...request, members: request.members.with(at, heavier) };
}

function weightsIn({ members, model }: SplitRequest): readonly bigint[] {
  const made = weightsOf(members, model, { rule: "stop" });
  return "problem" in made ? assert.fail(made.problem.kind) : made.weights;
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
    const factors = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(shapes(MOST_MEMBERS, WITHOUT_BANDS), factors, (shape, factor) => {
        const request = dealOf(shape);
        assert.deepEqual(
          sharesOf(allocated(scaled(request, factor))),
          sharesOf(allocated(request))
        );
      }),
      { numRuns: 20 }
    );
  });

  test("never charge less for more weight between members without bounds", () => {
    fc.assert(
      fc.property(shapes(MOST_MEMBERS), (shape) => {
        const request = dealOf({ ...shape, bounded: false });
        const { shares } = allocated(request);
        const weights = weightsIn(request);
        const order = shares
          .map(({ share = 0 }, index) => ({ share, weight: weights[index] ?? 0n }))
          .toSorted((left, right) => Number(left.weight - right.weight));
        order.slice(1).forEach(({ share, weight }, index) => {
          const lighter = order[index];
          assert.ok(!lighter || lighter.weight === weight || lighter.share <= share);
        });
      }),
      { numRuns: 20 }
    );
  });

  test("never charge a member less when its weight grows, whatever the bounds", () => {
    const growth = fc.bigInt({ min: 1n, max: 100_000n });
    fc.assert(
      fc.property(shapes(MOST_MEMBERS), growth, (shape, more) => {
        const request = dealOf(shape);
        const at = shape.seed % request.members.length;
        const heavier = allocate(grown(request, at, more));
        // A higher amount last year can raise its collar beyond the envelope.
        fc.pre(!("problem" in heavier));
        const before = allocated(request).shares[at]?.share ?? 0;
        assert.ok((("shares" in heavier && heavier.shares[at]?.share) || 0) >= before);
      }),
      { numRuns: 60 }
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
