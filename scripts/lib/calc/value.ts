import { presentValue } from "c/presentValue";
import { contractTotal } from "c/pricePath";
import type { CommandResult } from "../output/run-command.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmounts, readCurrency, readPercent } from "./read-values.ts";
import { amountText, linesText, percentNumber } from "./report.ts";

export interface ValueOptions extends MoneyOptions {
  readonly years: string;
  readonly rate: string;
}

/** `entente calc value`: what the years are worth in the first one. */
export function valueReport(options: ValueOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const years = readAmounts({ option: "--years" }, options.years, currency);
  const rate = readPercent({ option: "--rate" }, options.rate);
  const json = {
    currency,
    years: years.map((year) => amountText(year, currency)),
    ratePercent: percentNumber(rate),
    total: amountText(contractTotal(years), currency),
    presentValue: amountText(presentValue(years, rate), currency)
  };
  const text = linesText([
    ["total", json.total],
    ["ratePercent", json.ratePercent],
    ["presentValue", `${json.presentValue} ${currency}`]
  ]);
  return { json, text };
}
