import type { Deal } from "c/dealModel";
import { compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, multiply, sum } from "c/money";
import type { Minor } from "c/money";
import { repricing } from "c/participation";
import type { Participation } from "c/participation";
import { formatPercent } from "c/percent";
import STEP_GAP from "@salesforce/label/c.Consortia_Step_Gap";

/**
 * Says that the years' amounts hold another effect than the step reached has, and what they would be; empty where they
 * hold it. Nothing moves a stated envelope by itself: whoever re-states the years says so on the deal.
 */
export function stepGapText(
  { envelope, effectHeld, currency }: Deal,
  { step }: Participation,
  locale: string
): string {
  const reached = step?.effect ?? fraction(0n);
  if (!envelope || compare(effectHeld, reached) === 0) return "";
  const percent = (effect: Fraction): string =>
    formatPercent(effect, { locale, digits: 2, signed: true });
  const money = (amount: Minor): string => formatMoney(amount, { locale, currency, symbol: true });
  const would = sum([envelope, multiply(envelope, repricing(effectHeld, reached))]);
  const texts = [percent(effectHeld), percent(reached), money(would), money(envelope)];
  return fillLabel(STEP_GAP, ...texts);
}
