import fc from "fast-check";
import { add, compare, fraction, fractionOfDecimal, multiply, round } from "c/fraction";

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe("fraction", () => {
  it("keeps lowest terms and a positive denominator", () => {
    expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0n, 7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it("reads decimals exactly, exponents included", () => {
    expect(fractionOfDecimal("3.125")).toEqual(fraction(25n, 8n));
    expect(fractionOfDecimal("-1e-7")).toEqual(fraction(-1n, 10_000_000n));
    expect(fractionOfDecimal("1.5e+3")).toEqual(fraction(1500n));
    expect(() => fractionOfDecimal("three")).toThrow('"three" is not a decimal number.');
    expect(() => fractionOfDecimal("")).toThrow(RangeError);
  });

  it("rounds halves away from zero, or to the even neighbour", () => {
    expect(round(fraction(5n, 2n))).toBe(3n);
    expect(round(fraction(-5n, 2n))).toBe(-3n);
    expect(round(fraction(5n, 2n), "halfEven")).toBe(2n);
    expect(round(fraction(7n, 2n), "halfEven")).toBe(4n);
    expect(round(fraction(-5n, 2n), "halfEven")).toBe(-2n);
    expect(round(fraction(51n, 20n), "halfEven")).toBe(3n);
  });

  it("never rounds by more than a half", () => {
    fc.assert(
      fc.property(
        anyFraction,
        fc.constantFrom("halfUp" as const, "halfEven" as const),
        (value, rounding) => {
          const error = add(value, fraction(-round(value, rounding)));
          expect(compare(multiply(error, error), fraction(1n, 4n))).toBeLessThanOrEqual(0);
        }
      )
    );
  });

  it("adds, multiplies and compares without loss", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      })
    );
  });
});
