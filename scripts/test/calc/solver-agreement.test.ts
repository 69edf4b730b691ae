import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cheapestGives } from "c/concessionSet";
import { packagesOf } from "c/offerPackages";
import { bestValueByHighs, leastCostByHighs } from "./by-highs.ts";
import { givesOf, issuesOf } from "./random-issues.ts";

/** Sizes beyond trying every combination: an independent solver is asked for the optimum. */
describe("HiGHS agrees", () => {
  test("on the best package of 20 issues", async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const issues = issuesOf(seed, 20);
      const tolerance = seed % 2 === 0 ? 100_000 : 2_000;
      const worth = 200_000 * (seed - 4);
      const [best] = packagesOf(issues, { worth, tolerance, count: 1 });
      const value = await bestValueByHighs(issues, worth, worth + tolerance);
      assert.equal(best?.valueToThem, value, `seed ${seed}`);
    }
  });

  test("on the cheapest of 40 gives", async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const gives = givesOf(seed, 40);
      const all = gives.reduce((sum, { value }) => sum + value, 0);
      const value = Math.round((all * (seed * 11)) / 100);
      const found = cheapestGives(gives, value);
      assert.equal(found?.cost, await leastCostByHighs(gives, value), `seed ${seed}`);
    }
  });
});
