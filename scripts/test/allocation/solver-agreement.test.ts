import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allocate } from "c/allocation";
import fc from "fast-check";
import { sharesByHighs } from "./highs.ts";
import { dealOf, shapes } from "./random-deal.ts";

/** One minor unit by rounding, and what HiGHS's tolerance of 1e-7 comes to on shares of these sizes. */
const TOLERANCE = 1.01;

describe("HiGHS on the same bounded problem", () => {
  test("gives the same shares within one minor unit", async () => {
    await fc.assert(
      fc.asyncProperty(shapes(1_000), async (shape) => {
        const request = dealOf({ ...shape, bounded: true });
        const allocation = allocate(request);
        if ("problem" in allocation) assert.fail(JSON.stringify(allocation.problem));
        const expected = await sharesByHighs(request);
        fc.pre(expected !== undefined);
        allocation.shares.forEach(({ key, share = 0 }, index) => {
          const other = expected[index] ?? Number.NaN;
          assert.ok(Math.abs(share - other) <= TOLERANCE, `${key}: ${share} against ${other}`);
        });
      }),
      { numRuns: 30, maxSkipsPerRun: 1 }
    );
  });
});
