import { addDays, daysInSpan } from "c/calendarDay";
import { add, fraction } from "c/fraction";
import { coTermPrice } from "c/pricing";
import { settledAmount } from "c/statedAmount";
import type { CommandResult } from "../output/run-command.ts";
import { roundingMode, type MoneyOptions } from "./options.ts";
import {
  readAmount,
  readCurrency,
  readDay,
  readPercent,
  readWhole,
  valueError
} from "./read-values.ts";
import { amountText, linesText, percentNumber } from "./report.ts";

const ONE = fraction(1n);

export interface CotermOptions extends MoneyOptions {
  readonly fee: string;
  readonly days?: string;
  readonly newDays?: string;
  readonly start?: string;
  readonly end?: string;
  readonly newEnd?: string;
  readonly uplift: string;
  readonly stated?: string;
}

/** `entente calc coterm`: a fee for some days carried to others, at an uplift. */
export function cotermReport(options: CotermOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const { days, newDays } = daysOf(options);
  const uplift = readPercent({ option: "--uplift" }, options.uplift);
  const fee = readAmount({ option: "--fee" }, options.fee, currency);
  const computed = coTermPrice(fee, days, newDays, add(ONE, uplift), roundingMode(options));
  const { amount, difference, stated } = settledAmount(
    computed,
    options.stated === undefined
      ? undefined
      : readAmount({ option: "--stated" }, options.stated, currency)
  );
  const json = {
    currency,
    fee: amountText(fee, currency),
    days,
    newDays,
    upliftPercent: percentNumber(uplift),
    price: amountText(amount, currency),
    ...(stated && {
      computed: amountText(computed, currency),
      difference: amountText(difference, currency)
    })
  };
  const text = linesText([
    ["fee", json.fee],
    ["days", days],
    ["newDays", newDays],
    ["upliftPercent", json.upliftPercent],
    ["price", `${json.price} ${currency}`],
    ["computed", json.computed],
    ["difference", json.difference]
  ]);
  return { json, text };
}

/** Days as they are given, or of spans whose both ends count; the new span starts the day after the old end. */
function daysOf(options: CotermOptions): { days: number; newDays: number } {
  const { days, newDays, start, end, newEnd } = options;
  if (days !== undefined && newDays !== undefined)
    return {
      days: readWhole({ option: "--days" }, days, 1),
      newDays: readWhole({ option: "--new-days" }, newDays, 1)
    };
  if (start === undefined || end === undefined || newEnd === undefined)
    throw valueError("daysNeeded", {});
  const last = readDay({ option: "--end" }, end);
  const old = daysInSpan(readDay({ option: "--start" }, start), last);
  const renewed = daysInSpan(addDays(last, 1), readDay({ option: "--new-end" }, newEnd));
  if (old < 1 || renewed < 1) throw valueError("daysInOrder", { start, end, newEnd });
  return { days: old, newDays: renewed };
}
