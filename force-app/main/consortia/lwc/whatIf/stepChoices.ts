import type { SupposedStep } from "c/allocationParameters";
import { stepOf } from "c/dealParticipation";
import type { Deal, DealTier } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatPercent } from "c/percent";
import { LABELS } from "./whatIfLabels";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** As the answers say, no step, or each step of the deal. */
export function stepChoices(deal: Deal): Choice[] {
  const { locale } = localeSettings;
  const steps = deal.tiers.map((tier) => {
    const { from, effect } = stepOf(tier, deal);
    const reached = formatPercent(from, { locale, digits: 0 });
    const label = fillLabel(
      LABELS.stepFrom,
      reached,
      formatPercent(effect, { locale, signed: true })
    );
    return { value: stepValue(from), label };
  });
  return [
    { value: "answers", label: LABELS.stepAnswers },
    { value: "none", label: LABELS.stepNone },
    ...steps
  ];
}

export function stepValue(step: SupposedStep): string {
  return typeof step === "string" ? step : `${step.numerator}/${step.denominator}`;
}

/** As the answers say where the deal has no such step. */
export function stepIn(value: string, tiers: readonly DealTier[]): SupposedStep {
  if (value === "none") return value;
  return tiers.find(({ from }) => stepValue(from) === value)?.from ?? "answers";
}
