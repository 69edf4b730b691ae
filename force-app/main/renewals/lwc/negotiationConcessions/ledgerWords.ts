import type { StepPattern } from "c/bargainZone";
import type { Ledger } from "c/concessionLedger";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import GROWING from "@salesforce/label/c.Negotiation_Concessions_Growing";
import MIXED from "@salesforce/label/c.Negotiation_Concessions_Mixed";
import SHRINKING from "@salesforce/label/c.Negotiation_Concessions_Shrinking";
import STEADY from "@salesforce/label/c.Negotiation_Concessions_Steady";
import TOTALS from "@salesforce/label/c.Negotiation_Concessions_Totals";

const PATTERNS: Readonly<Record<StepPattern, string>> = {
  growing: GROWING,
  mixed: MIXED,
  shrinking: SHRINKING,
  steady: STEADY,
  unknown: ""
};
const NONE = "–";

/** Sums and pattern of what was given, for the team; nothing without figures. */
export function ledgerWords(ledger: Ledger, locale: string, currency: string): string[] {
  const { cost, value, steps, pattern } = ledger;
  const money = (amount: Minor): string =>
    formatMoney(amount, { locale, currency, decimals: "whole" });
  if (cost === undefined && value === undefined) return [];
  const totals = fillLabel(
    TOTALS,
    cost === undefined ? NONE : money(cost),
    value === undefined ? NONE : money(value)
  );
  const words = PATTERNS[pattern];
  return words ? [totals, fillLabel(words, steps.map(money).join(" → "))] : [totals];
}
