import type { AlternativeParameters } from "c/alternativeModel";
import { toFieldValue, toMinor } from "c/money";
import { fractionOfPercent, percentOfFraction } from "c/percent";

/** Amounts in major units, percent as percent fields hold them: 5.7 is 5.7 %. */
interface Stored {
  readonly years: number;
  readonly packagePrice: number;
  readonly packageGrowthPercent: number;
  readonly titlesPrice: number;
  readonly titleGrowthPercent: number;
  readonly contentFeePercent: number;
  readonly lostUse: number;
  readonly loanCost: number;
  readonly requestPercent: number;
}

const DIGITS = 4;
const NAMES: readonly (keyof Stored)[] = [
  "years",
  "packagePrice",
  "packageGrowthPercent",
  "titlesPrice",
  "titleGrowthPercent",
  "contentFeePercent",
  "lostUse",
  "loanCost",
  "requestPercent"
];

/** JSON to store with a negotiation; percents keep four decimals. */
export function alternativeText(parameters: AlternativeParameters, currency: string): string {
  const stored: Stored = {
    years: parameters.years,
    packagePrice: toFieldValue(parameters.packagePrice, currency),
    packageGrowthPercent: percentOfFraction(parameters.packageGrowth, DIGITS),
    titlesPrice: toFieldValue(parameters.titlesPrice, currency),
    titleGrowthPercent: percentOfFraction(parameters.titleGrowth, DIGITS),
    contentFeePercent: percentOfFraction(parameters.contentFee, DIGITS),
    lostUse: parameters.lostUse,
    loanCost: toFieldValue(parameters.loanCost, currency),
    requestPercent: percentOfFraction(parameters.requestRate, DIGITS)
  };
  return JSON.stringify(stored);
}

/** Reads what `alternativeText` wrote; undefined where the text is something else or a figure is missing. */
export function readAlternative(text: string, currency: string): AlternativeParameters | undefined {
  const stored = storedOf(text);
  if (!stored) return undefined;
  const { years, lostUse } = stored;
  return {
    years,
    packagePrice: toMinor(stored.packagePrice, currency),
    packageGrowth: fractionOfPercent(stored.packageGrowthPercent),
    titlesPrice: toMinor(stored.titlesPrice, currency),
    titleGrowth: fractionOfPercent(stored.titleGrowthPercent),
    contentFee: fractionOfPercent(stored.contentFeePercent),
    lostUse,
    loanCost: toMinor(stored.loanCost, currency),
    requestRate: fractionOfPercent(stored.requestPercent)
  };
}

function storedOf(text: string): Stored | undefined {
  try {
    const value = JSON.parse(text) as Partial<Stored> | null;
    const complete = NAMES.every((name) => Number.isFinite(value?.[name]));
    return complete ? (value as Stored) : undefined;
  } catch {
    return undefined;
  }
}
