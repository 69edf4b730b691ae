import { add, compare, fraction, multiply, round } from "c/fraction";
import type { Fraction } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";

export interface Outcome {
  /** Between 0 and 1: 80 % is 4/5. */
  readonly probability: Fraction;
  readonly amount: Minor;
}

export interface Alternative {
  readonly outcomes: readonly Outcome[];
  /** What the alternative costs whatever happens, 0 or more. */
  readonly cost: Minor;
}

/** `sum`: the probabilities do not add up to 1, and what they add up to. */
export type AlternativeProblem =
  | { readonly kind: "noOutcome" }
  | { readonly kind: "probability"; readonly index: number }
  | { readonly kind: "sum"; readonly sum: Fraction };

const ZERO = fraction(0n);
const ONE = fraction(1n);

/** What keeps an alternative from having an expected value; undefined: nothing. */
export function problemOf({ outcomes }: Alternative): AlternativeProblem | undefined {
  if (outcomes.length === 0) return { kind: "noOutcome" };
  const index = outcomes.findIndex(
    ({ probability }) => compare(probability, ZERO) < 0 || compare(probability, ONE) > 0
  );
  if (index >= 0) return { kind: "probability", index };
  const total = outcomes.reduce((all, { probability }) => add(all, probability), ZERO);
  return compare(total, ONE) === 0 ? undefined : { kind: "sum", sum: total };
}

/**
 * Outcomes weighed by their probabilities, less the cost, rounded half up once.
 * Throws RangeError where `problemOf` finds a problem.
 */
export function expectedValue(alternative: Alternative): Minor {
  const problem = problemOf(alternative);
  if (problem) throw new RangeError(`The alternative has no expected value: ${problem.kind}.`);
  const exact = alternative.outcomes.reduce(
    (all, { probability, amount }) => add(all, multiply(probability, fraction(BigInt(amount)))),
    ZERO
  );
  const rounded = Number(round(exact));
  return sum([rounded, -alternative.cost]);
}
