import { sum } from "c/money";
import type { Minor } from "c/money";

/** What holds, and the computed value beside it. */
export interface Settled {
  readonly amount: Minor;
  readonly computed: Minor;
  /** The amount against the computed one; 0 where none is stated. */
  readonly difference: Minor;
  readonly stated: boolean;
}

/** A stated amount overrides the computed one, which stays beside it: 2 550 less 2 % is 2 499.00, agreed are 2 500. */
export function settledAmount(computed: Minor, stated?: Minor): Settled {
  const amount = stated ?? computed;
  return { amount, computed, difference: sum([amount, -computed]), stated: stated !== undefined };
}
