import { alternativeOf, defaultRates } from "c/alternativeModel";
import type { AlternativeParameters, AlternativeRates } from "c/alternativeModel";
import { bestTitles } from "c/alternativeTitles";
import type { KeptTitles } from "c/alternativeTitles";
import type { Fraction } from "c/fraction";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { table } from "../output/table.ts";
import { itemsOf } from "./items.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readCurrency, readPercent, readWhole, valueError } from "./read-values.ts";
import { alignedRight, amountText, exactText, linesText, percentNumber } from "./report.ts";

const message = messagesOf("calc");

export interface AlternativeOptions extends MoneyOptions {
  readonly package: string;
  readonly titles?: string;
  readonly lostUse?: string;
  readonly coverage?: string;
  readonly years?: string;
  readonly packageGrowth?: string;
  readonly titleGrowth?: string;
  readonly contentFee?: string;
  readonly loanCost?: string;
  readonly requestRate?: string;
}

type Titles = Pick<AlternativeParameters, "titlesPrice" | "lostUse"> & Partial<KeptTitles>;

/** `entente calc alternative`: what going without the package costs the customer, after Unsub's model. */
export function alternativeReport(
  file: string | undefined,
  options: AlternativeOptions
): CommandResult {
  const currency = readCurrency(options.currency);
  const rates = ratesOf(options, currency);
  const titles = titlesOf(file, options, rates, currency);
  const packagePrice = readAmount({ option: "--package" }, options.package, currency);
  const result = alternativeOf({ ...rates, ...titles, packagePrice });
  const text = (minor: number): string => amountText(minor, currency);
  const json = {
    currency,
    rates: ratesJson(rates, currency),
    ...(titles.kept && { kept: titles.kept }),
    titlesPrice: text(titles.titlesPrice),
    lostUse: titles.lostUse,
    years: result.years.map((year) => ({
      year: year.year,
      packagePrice: text(year.packagePrice),
      subscriptions: text(year.subscriptions),
      loans: text(year.loans),
      alternative: text(year.alternative)
    })),
    averages: {
      packagePrice: exactText(result.exact.packagePrice, currency),
      subscriptions: text(result.subscriptions),
      loans: text(result.loans),
      walkAway: text(result.walkAway),
      saving: text(result.saving)
    }
  };
  return { json, text: alternativeText(json) };
}

function ratesOf(options: AlternativeOptions, currency: string): AlternativeRates {
  const rates = defaultRates(currency);
  const { years, loanCost } = options;
  const percent = (option: string, found: string | undefined, rate: Fraction): Fraction =>
    found === undefined ? rate : readPercent({ option }, found);
  const count = years === undefined ? rates.years : readWhole({ option: "--years" }, years, 1);
  if (count > 100) throw valueError("tooManyYears", { years: count });
  return {
    years: count,
    packageGrowth: percent("--package-growth", options.packageGrowth, rates.packageGrowth),
    titleGrowth: percent("--title-growth", options.titleGrowth, rates.titleGrowth),
    contentFee: percent("--content-fee", options.contentFee, rates.contentFee),
    loanCost:
      loanCost === undefined
        ? rates.loanCost
        : readAmount({ option: "--loan-cost" }, loanCost, currency),
    requestRate: percent("--request-rate", options.requestRate, rates.requestRate)
  };
}

/** The best titles of the file, or the sums that the options state. */
function titlesOf(
  file: string | undefined,
  { titles, lostUse, coverage }: AlternativeOptions,
  rates: AlternativeRates,
  currency: string
): Titles {
  if (file === undefined)
    return {
      titlesPrice: titles === undefined ? 0 : readAmount({ option: "--titles" }, titles, currency),
      lostUse: lostUse === undefined ? 0 : readWhole({ option: "--lost-use" }, lostUse, 0)
    };
  if (titles !== undefined || lostUse !== undefined) throw valueError("titlesTwice", { file });
  const columns = ["title", "price", "use"];
  const items = itemsOf({ option: "FILE", columns, typed: undefined, file });
  const read = items.map(({ cell, where }) => ({
    key: cell("title"),
    price: readAmount(where("price"), cell("price"), currency),
    use: readWhole(where("use"), cell("use"), 0)
  }));
  return bestTitles(read, rates, readPercent({ option: "--coverage" }, coverage ?? "0"));
}

function ratesJson(rates: AlternativeRates, currency: string): Record<string, string | number> {
  return {
    years: rates.years,
    packageGrowthPercent: percentNumber(rates.packageGrowth),
    titleGrowthPercent: percentNumber(rates.titleGrowth),
    contentFeePercent: percentNumber(rates.contentFee),
    loanCost: amountText(rates.loanCost, currency),
    requestRatePercent: percentNumber(rates.requestRate)
  };
}

interface AlternativeJson {
  readonly currency: string;
  readonly kept?: readonly string[];
  readonly lostUse: number;
  readonly years: readonly Readonly<
    Record<"packagePrice" | "alternative", string> & { year: number }
  >[];
  readonly averages: Readonly<
    Record<"packagePrice" | "subscriptions" | "loans" | "walkAway" | "saving", string>
  >;
}

function alternativeText({ currency, kept, lostUse, years, averages }: AlternativeJson): string {
  const packages = alignedRight(years.map(({ packagePrice }) => packagePrice));
  const alternatives = alignedRight(years.map(({ alternative }) => alternative));
  const rows = years.map(({ year }, index) => [
    year,
    packages[index] ?? "",
    alternatives[index] ?? ""
  ]);
  return [
    table([message("line.year"), message("line.packagePrice"), message("line.walkAway")], rows),
    "",
    message("averages"),
    linesText([
      ["packagePrice", `${averages.packagePrice} ${currency}`],
      ["subscriptions", averages.subscriptions],
      ["loans", averages.loans],
      ["walkAway", averages.walkAway],
      ["saving", averages.saving],
      ["kept", kept?.join(", ")],
      ["lostUse", lostUse]
    ])
  ].join("\n");
}
