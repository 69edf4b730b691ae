import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** One renewal. */
export interface Renewal {
  /** The amount due, frozen at term start. */
  readonly due: Minor;
  /** What it renews at: final, or forecast before that; lost is 0. */
  readonly outcome: Minor;
}

export interface Retention {
  readonly due: Minor;
  /** What renews: of each renewal at most its due amount. */
  readonly counted: Minor;
  /** What is above the due amounts. */
  readonly upsell: Minor;
  /** Gross retention, counted ÷ due: 1 is 100 %; undefined where nothing is due. */
  readonly grr: Fraction | undefined;
  /** Net retention: upsell included. */
  readonly nrr: Fraction | undefined;
}

/** Due 100, won 130 is GRR 100 %, NRR 130 %. Throws RangeError on an amount below 0. */
export function retentionOf(renewals: readonly Renewal[]): Retention {
  for (const { due, outcome } of renewals)
    if (due < 0 || outcome < 0)
      throw new RangeError(`Due ${due}, outcome ${outcome}: neither can be below 0.`);
  const due = sum(renewals.map((renewal) => renewal.due));
  const counted = sum(renewals.map((renewal) => Math.min(renewal.due, renewal.outcome)));
  const upsell = sum(renewals.map((renewal) => Math.max(renewal.outcome - renewal.due, 0)));
  return {
    due,
    counted,
    upsell,
    grr: ratio(counted, due),
    nrr: ratio(sum([counted, upsell]), due)
  };
}

function ratio(part: Minor, whole: Minor): Fraction | undefined {
  return whole === 0 ? undefined : fraction(BigInt(part), BigInt(whole));
}
