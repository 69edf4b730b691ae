/** An exact ratio in lowest terms; the denominator is positive. 3 % is 3/100. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What happens to an exact half: away from zero (`halfUp`) or to the even neighbour (`halfEven`). */
export type Rounding = "halfUp" | "halfEven";

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Throws RangeError on a zero denominator. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction needs a denominator other than 0.");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** From a plain decimal with a point, as JSON carries numbers: `3.125`, `-1e-3`. Throws RangeError otherwise. */
export function fractionOfDecimal(text: string): Fraction {
  const parts = DECIMAL.exec(text.trim());
  const digits = parts ? `${parts[2] ?? ""}${parts[3] ?? ""}` : "";
  if (!parts || digits === "") throw new RangeError(`"${text}" is not a decimal number.`);
  const exponent = Number(parts[4] ?? 0) - (parts[3]?.length ?? 0);
  const whole = BigInt(`${parts[1] === "-" ? "-" : ""}${digits}`);
  return exponent >= 0
    ? fraction(whole * powerOfTen(exponent))
    : fraction(whole, powerOfTen(-exponent));
}

export function add(left: Fraction, right: Fraction): Fraction {
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator
  );
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** Negative, 0 or positive, as a sort wants it. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number. */
export function round(value: Fraction, rounding: Rounding = "halfUp"): bigint {
  const negative = value.numerator < 0n;
  const magnitude = negative ? -value.numerator : value.numerator;
  const floor = magnitude / value.denominator;
  const twiceRest = 2n * (magnitude % value.denominator);
  const tie = twiceRest === value.denominator;
  const up = tie ? rounding === "halfUp" || floor % 2n === 1n : twiceRest > value.denominator;
  const rounded = up ? floor + 1n : floor;
  return negative ? -rounded : rounded;
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
