import { stepPattern, stepsOf } from "c/bargainZone";
import type { StepPattern } from "c/bargainZone";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { OfferRound } from "c/offerRounds";
import OURS_GROWING from "@salesforce/label/c.Negotiation_Rounds_Ours_Growing";
import OURS_MIXED from "@salesforce/label/c.Negotiation_Rounds_Ours_Mixed";
import OURS_SHRINKING from "@salesforce/label/c.Negotiation_Rounds_Ours_Shrinking";
import OURS_STEADY from "@salesforce/label/c.Negotiation_Rounds_Ours_Steady";
import OURS_STEP from "@salesforce/label/c.Negotiation_Rounds_Ours_Step";
import THEIRS_GROWING from "@salesforce/label/c.Negotiation_Rounds_Theirs_Growing";
import THEIRS_MIXED from "@salesforce/label/c.Negotiation_Rounds_Theirs_Mixed";
import THEIRS_SHRINKING from "@salesforce/label/c.Negotiation_Rounds_Theirs_Shrinking";
import THEIRS_STEADY from "@salesforce/label/c.Negotiation_Rounds_Theirs_Steady";
import THEIRS_STEP from "@salesforce/label/c.Negotiation_Rounds_Theirs_Step";

export interface StepWords {
  readonly key: "ours" | "theirs";
  readonly text: string;
  /** Our own growing steps signal a mistake. */
  readonly warning: boolean;
}

const WORDS: Readonly<Record<"ours" | "theirs", Readonly<Record<StepPattern, string>>>> = {
  ours: {
    growing: OURS_GROWING,
    mixed: OURS_MIXED,
    shrinking: OURS_SHRINKING,
    steady: OURS_STEADY,
    unknown: OURS_STEP
  },
  theirs: {
    growing: THEIRS_GROWING,
    mixed: THEIRS_MIXED,
    shrinking: THEIRS_SHRINKING,
    steady: THEIRS_STEADY,
    unknown: THEIRS_STEP
  }
};

/** How the steps of each side go, in words: nothing for a side that has not moved yet. */
export function stepWords(
  rounds: readonly OfferRound[],
  locale: string,
  currency: string
): StepWords[] {
  const format = { locale, currency, decimals: "whole" as const, signed: true };
  return (["theirs", "ours"] as const).flatMap((key) => {
    const totals = rounds.flatMap((round) => round[key]?.middle ?? []);
    const steps = stepsOf(totals);
    if (steps.length === 0) return [];
    const pattern = stepPattern(totals);
    const list = steps.map((step) => formatMoney(step, format)).join(" → ");
    const warning = key === "ours" && pattern === "growing";
    return [{ key, text: fillLabel(WORDS[key][pattern], list), warning }];
  });
}
