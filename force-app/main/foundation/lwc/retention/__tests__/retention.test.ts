import fc from "fast-check";
import { compare, fraction } from "c/fraction";
import { retentionOf } from "c/retention";

describe("retention", () => {
  it("counts what is won above the due amount as upsell: due 100, won 130", () => {
    expect(retentionOf([{ due: 100, outcome: 130 }])).toEqual({
      due: 100,
      counted: 100,
      upsell: 30,
      grr: fraction(1n),
      nrr: fraction(13n, 10n)
    });
  });

  it("counts the forecast where it is below the due amount: due 100, forecast 80", () => {
    const retention = retentionOf([{ due: 100, outcome: 80 }]);
    expect(retention).toMatchObject({ counted: 80, upsell: 0, grr: fraction(4n, 5n) });
    expect(retention.nrr).toEqual(retention.grr);
  });

  it("does not let one renewal's upsell make up for another's loss in gross retention", () => {
    const retention = retentionOf([
      { due: 100, outcome: 130 },
      { due: 100, outcome: 0 }
    ]);
    expect(retention).toMatchObject({ grr: fraction(1n, 2n), nrr: fraction(13n, 20n) });
  });

  it("has no ratio where nothing was due", () => {
    expect(retentionOf([])).toMatchObject({ grr: undefined, nrr: undefined });
    expect(retentionOf([{ due: 0, outcome: 50 }])).toMatchObject({ counted: 0, upsell: 50 });
  });

  it("refuses an amount below 0", () => {
    expect(() => retentionOf([{ due: -1, outcome: 0 }])).toThrow(/below 0/u);
  });

  it("counts and upsells exactly what comes in, and gross is at most 100 % and at most net", () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 12 });
    const renewals = fc.array(fc.record({ due: amounts, outcome: amounts }), { maxLength: 50 });
    fc.assert(
      fc.property(renewals, (each) => {
        const { counted, upsell, grr, nrr } = retentionOf(each);
        expect(counted + upsell).toBe(each.reduce((sum, { outcome }) => sum + outcome, 0));
        if (!grr || !nrr) return;
        expect(compare(grr, fraction(1n))).toBeLessThanOrEqual(0);
        expect(compare(grr, nrr)).toBeLessThanOrEqual(0);
      })
    );
  });
});
