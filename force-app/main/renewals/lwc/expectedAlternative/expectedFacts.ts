import { expectedValue, problemOf } from "c/expectedValue";
import type { Alternative } from "c/expectedValue";
import { fillLabel } from "c/labelText";
import { formatMoney, toMinor } from "c/money";
import type { Minor } from "c/money";
import { formatPercent, fractionOfPercent } from "c/percent";
import COST_WORDS from "@salesforce/label/c.Negotiation_Expected_Cost_Words";
import SUM from "@salesforce/label/c.Negotiation_Expected_Sum";

/** An outcome as typed: percent and major units. */
export interface OutcomeText {
  readonly probability: string;
  readonly amount: string;
}

export interface ExpectedResult {
  readonly amount: Minor;
  /** How it comes about: `80% × 5,000,000 + 20% × 3,500,000 − 250,000`. */
  readonly sum: string;
}

/** Outcomes without a figure are left out; text instead of a result says what is wrong, empty before any is typed. */
export function expectedResult(
  typed: readonly OutcomeText[],
  costText: string,
  locale: string,
  currency: string
): ExpectedResult | string {
  const filled = typed.filter(({ probability, amount }) => probability !== "" && amount !== "");
  const alternative: Alternative = {
    outcomes: filled.map(({ probability, amount }) => ({
      probability: fractionOfPercent(Number(probability)),
      amount: toMinor(Number(amount), currency)
    })),
    cost: toMinor(Number(costText || "0"), currency)
  };
  const problem = problemOf(alternative);
  if (problem?.kind === "noOutcome") return "";
  if (problem?.kind === "sum")
    return fillLabel(SUM, formatPercent(problem.sum, { locale, digits: 1 }));
  if (problem) return fillLabel(SUM, `${typed[problem.index]?.probability ?? ""} %`);
  return { amount: expectedValue(alternative), sum: sumText(alternative, locale, currency) };
}

function sumText({ outcomes, cost }: Alternative, locale: string, currency: string): string {
  const format = { locale, currency, decimals: "whole" as const };
  const terms = outcomes.map(
    ({ probability, amount }) =>
      `${formatPercent(probability, { locale, digits: 0 })} × ${formatMoney(amount, format)}`
  );
  const sum = terms.join(" + ");
  return cost === 0 ? sum : fillLabel(COST_WORDS, sum, formatMoney(cost, format));
}
