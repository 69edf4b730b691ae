import { alternativeOf, defaultRates } from "c/alternativeModel";
import type { AlternativeParameters, AlternativeResult } from "c/alternativeModel";
import { toFieldValue, toMinor } from "c/money";
import type { Minor } from "c/money";
import { fractionOfPercent, percentOfFraction } from "c/percent";

/** Parameters as typed: amounts in major units, 5 for 5 %. */
export type ModelText = Readonly<Record<ModelField, string>>;
export type ModelField = (typeof MODEL_FIELDS)[number];

/** In the order of the form; also the keys of what is stored. */
export const MODEL_FIELDS = [
  "packagePrice",
  "titlesPrice",
  "lostUse",
  "years",
  "packageGrowthPercent",
  "titleGrowthPercent",
  "contentFeePercent",
  "loanCost",
  "requestRatePercent"
] as const;

/** What was stored, completed by the model's defaults; the package starts from the amount due. */
export function modelText(stored: string, due: Minor | undefined, currency: string): ModelText {
  const rates = defaultRates(currency);
  const defaults: Readonly<Record<ModelField, number | undefined>> = {
    packagePrice: due === undefined ? undefined : toFieldValue(due, currency),
    titlesPrice: undefined,
    lostUse: undefined,
    years: rates.years,
    packageGrowthPercent: percentOfFraction(rates.packageGrowth),
    titleGrowthPercent: percentOfFraction(rates.titleGrowth),
    contentFeePercent: percentOfFraction(rates.contentFee),
    loanCost: toFieldValue(rates.loanCost, currency),
    requestRatePercent: percentOfFraction(rates.requestRate)
  };
  const known = parsed(stored);
  return Object.fromEntries(
    MODEL_FIELDS.map((field) => {
      const value = known[field];
      return [field, String(typeof value === "number" ? value : (defaults[field] ?? ""))];
    })
  ) as ModelText;
}

/** What is to be stored. */
export function storedModel(text: ModelText): string {
  return JSON.stringify(
    Object.fromEntries(MODEL_FIELDS.map((field) => [field, Number(text[field])]))
  );
}

/** undefined as long as a figure is missing or out of range. */
export function modelResult(text: ModelText, currency: string): AlternativeResult | undefined {
  if (MODEL_FIELDS.some((field) => text[field].trim() === "")) return undefined;
  try {
    return alternativeOf(parametersOf(text, currency));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parametersOf(text: ModelText, currency: string): AlternativeParameters {
  const number = (field: ModelField): number => Number(text[field]);
  return {
    packagePrice: toMinor(number("packagePrice"), currency),
    titlesPrice: toMinor(number("titlesPrice"), currency),
    lostUse: number("lostUse"),
    years: number("years"),
    packageGrowth: fractionOfPercent(number("packageGrowthPercent")),
    titleGrowth: fractionOfPercent(number("titleGrowthPercent")),
    contentFee: fractionOfPercent(number("contentFeePercent")),
    loanCost: toMinor(number("loanCost"), currency),
    requestRate: fractionOfPercent(number("requestRatePercent"))
  };
}

function parsed(stored: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored || "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
