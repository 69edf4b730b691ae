import { decimalOf, formatDecimal } from "c/decimalText";
import type { Deal, DealTier } from "c/dealModel";
import { stepOf } from "c/dealParticipation";
import { add, compare, fraction, multiply } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Participation } from "c/participation";
import { formatPercent } from "c/percent";
import HOLDS from "@salesforce/label/c.Consortia_Years_Step_Holds";
import MISSING from "@salesforce/label/c.Consortia_Years_Step_Missing";
import PASSED from "@salesforce/label/c.Consortia_Years_Step_Passed";

export interface StepRow {
  readonly id: string;
  readonly from: string;
  readonly effect: string;
  readonly amount: string;
  readonly difference: string;
  readonly state: string;
  readonly className: string;
}

const NONE = "–";

/** What each step makes of the envelope, for all members; the highest one reached holds. */
export function stepRows(deal: Deal, standing: Participation, locale: string): StepRow[] {
  return deal.tiers.map((tier) => {
    const { effect } = stepOf(tier, deal);
    const { applied } = tier;
    const difference =
      applied === undefined || deal.envelope === undefined
        ? undefined
        : sum([applied, -deal.envelope]);
    const format = { locale, currency: deal.currency };
    const holds = standing.step !== undefined && compare(standing.step.from, tier.from) === 0;
    return {
      id: tier.id,
      from: formatPercent(tier.from, { locale, digits: 0 }),
      effect: formatPercent(effect, { locale, digits: 2, signed: true }),
      amount: applied === undefined ? NONE : formatMoney(applied, format),
      difference:
        difference === undefined ? NONE : formatMoney(difference, { ...format, signed: true }),
      state: holds ? HOLDS : stateText(tier, standing, locale),
      className: holds ? "holds" : ""
    };
  });
}

function stateText({ from }: DealTier, { base, accepted, ratio }: Participation, locale: string) {
  if (compare(from, ratio) <= 0) return PASSED;
  const short = add(multiply(from, base), fraction(-accepted.numerator, accepted.denominator));
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return fillLabel(MISSING, formatDecimal(format, decimalOf(short, 2)));
}
