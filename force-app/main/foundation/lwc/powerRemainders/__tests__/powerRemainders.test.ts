import fc from "fast-check";
import { combined, greatestCommonDivisor, placesFor } from "c/powerRemainders";

describe("powerRemainders", () => {
  it("restores any number of as many bits from its remainders", () => {
    const places = placesFor(500);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 500n - 1n }), (value) => {
        const remainders = places.map(({ modulus }) => Number(value % BigInt(modulus)));
        expect(combined(remainders, places)).toBe(value);
      })
    );
  });

  it("takes as few moduli as hold the bits, without a common factor", () => {
    const moduli = placesFor(100).map(({ modulus }) => modulus);
    expect(moduli.length).toBe(3);
    for (const [index, modulus] of moduli.entries())
      for (const other of moduli.slice(index + 1))
        expect(greatestCommonDivisor(modulus, other)).toBe(1);
    expect(placesFor(0)).toEqual([]);
  });
});
