import { fractionOfPercent } from "c/percent";
import { priceWithUplift } from "c/pricing";
import { settledAmount } from "c/statedAmount";

describe("stated amount", () => {
  const computed = priceWithUplift(255_000, fractionOfPercent(-2));

  it("overrides the computed one, which stays beside it: 2 499.00 computed, 2 500 agreed", () => {
    expect(settledAmount(computed, 250_000)).toEqual({
      amount: 250_000,
      computed: 249_900,
      difference: 100,
      stated: true
    });
  });

  it("is the computed one where none is stated; 0 is one", () => {
    expect(settledAmount(computed)).toMatchObject({
      amount: 249_900,
      difference: 0,
      stated: false
    });
    expect(settledAmount(computed, 0)).toMatchObject({ amount: 0, stated: true });
  });
});
