const LARGEST_MODULUS = 2 ** 42;
const MODULUS_BITS = 41;

/** A modulus of several that share no factor, with what restores a number from its remainders. */
export interface Place {
  readonly modulus: number;
  /** Of the moduli before it. */
  readonly product: bigint;
  readonly inverse: bigint;
}

/** Moduli of at most 42 bits whose product is 2^`bits` or more. */
export function placesFor(bits: number): Place[] {
  let product = 1n;
  return coprimeModuli(Math.ceil(bits / MODULUS_BITS)).map((modulus) => {
    const whole = BigInt(modulus);
    const place = { modulus, product, inverse: inverse(product % whole, whole) };
    product *= whole;
    return place;
  });
}

/** The number below the product of the moduli with these remainders. */
export function combined(remainders: readonly number[], places: readonly Place[]): bigint {
  return places.reduce((value, { modulus, product, inverse: back }, index) => {
    const whole = BigInt(modulus);
    const gap = BigInt(remainders[index] as number) - (value % whole);
    return value + product * ((((gap * back) % whole) + whole) % whole);
  }, 0n);
}

export function greatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

function coprimeModuli(wanted: number): number[] {
  const moduli: number[] = [];
  for (let candidate = LARGEST_MODULUS; moduli.length < wanted; candidate -= 1)
    if (moduli.every((modulus) => greatestCommonDivisor(modulus, candidate) === 1))
      moduli.push(candidate);
  return moduli;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, current] = [modulus, value];
  let [before, factor] = [0n, 1n];
  while (current > 1n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, factor] = [factor, before - quotient * factor];
  }
  return ((factor % modulus) + modulus) % modulus;
}
