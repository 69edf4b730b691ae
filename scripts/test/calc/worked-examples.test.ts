import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { calc, calcJson } from "./run-calc.ts";

/** The figures that the domain states, through the command. */
describe("entente calc reproduces", () => {
  test("cuts of 5, 4, 3 and 2 % as 13.30528 %", async () => {
    const { years, compoundPercent, total } = await calcJson(
      ...["path", "--first", "100", "--uplifts=-5,-4,-3,-2"]
    );
    assert.deepEqual(years, [
      { year: 1, price: "100.00", changePercent: null },
      { year: 2, price: "95.00", changePercent: -5 },
      { year: 3, price: "91.20", changePercent: -4 },
      { year: 4, price: "88.46", changePercent: -3 },
      { year: 5, price: "86.69", changePercent: -2 }
    ]);
    assert.equal(compoundPercent, -13.30528);
    assert.equal(total, "461.35");
  });

  test("a cap of 3 % for 3 years as 9.2727 %", async () => {
    const { price } = await calcJson(...["cap", "--base", "100000", "--cap", "3", "--years", "3"]);
    assert.equal(price, "109272.70");
    const { compoundPercent } = await calcJson(
      ...["path", "--first", "100000", "--uplift", "3", "--years", "4"]
    );
    assert.equal(compoundPercent, 9.2727);
  });

  test("6000 for 181 days, at 1.1 for 306 days, as 11 158.01", async () => {
    const { price } = await calcJson(
      ...["coterm", "--fee", "6000", "--days", "181", "--uplift", "10", "--new-days", "306"]
    );
    assert.equal(price, "11158.01");
  });

  test("a contract's 2 500 beside the computed 2 499.00", async () => {
    const { years, computed, difference } = await calcJson(
      ...["path", "--first", "2550", "--uplifts=-2", "--stated", "2500"]
    );
    assert.deepEqual((years as { price: string }[])[1]?.price, "2500.00");
    assert.equal(computed, "2499.00");
    assert.equal(difference, "1.00");
  });

  test("0.8 × 5 m + 0.2 × 3.5 m − 0.25 m as 4.45 m", async () => {
    const { expectedValue } = await calcJson(
      ...["expected", "--outcome", "80:5000000", "--outcome", "20:3500000", "--cost", "250000"]
    );
    assert.equal(expectedValue, "4450000.00");
  });

  test("2 100 000 growing 5 % a year as 2 320 765.125 on average of five years", async () => {
    const result = await calcJson("alternative", "--package", "2100000", "--currency", "usd");
    assert.equal((result["averages"] as { packagePrice: string }).packagePrice, "2320765.125");
    assert.deepEqual(result["rates"], {
      years: 5,
      packageGrowthPercent: 5,
      titleGrowthPercent: 8,
      contentFeePercent: 5.7,
      loanCost: "17.00",
      requestRatePercent: 5
    });
    const { text } = await calc("alternative", "--package", "2100000");
    assert.match(text, /2320765\.125 EUR/u);
  });

  test("due 100, won 130 as GRR 100 %, NRR 130 %; due 100, forecast 80 as 80", async () => {
    assert.deepEqual(await calcJson("retention", "--renewal", "100:130"), {
      currency: "EUR",
      due: "100.00",
      counted: "100.00",
      upsell: "30.00",
      grrPercent: 100,
      nrrPercent: 130
    });
    const { counted, grrPercent } = await calcJson("retention", "--renewal", "100:80");
    assert.deepEqual([counted, grrPercent], ["80.00", 80]);
  });

  test("no overlap as the gap, never a mid-point", async () => {
    const { zone } = await calcJson(
      ...["zone", "--walk-away", "420000", "--reservation", "410000"]
    );
    assert.deepEqual(zone, { kind: "none", gap: "10000.00", sure: true, doubts: [] });
  });
});
