import type { Fraction } from "c/fraction";
import { cappedPrice, indexedCap } from "c/priceCap";
import type { IndexReading } from "c/priceCap";
import { fractionOf, parseDecimal } from "c/decimalText";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { basisOf, roundingMode, type CapOptions, type MoneyOptions } from "./options.ts";
import {
  readAmount,
  readCurrency,
  readDay,
  readPercent,
  readWhole,
  valueError
} from "./read-values.ts";
import { amountText, linesText, percentNumber } from "./report.ts";

const message = messagesOf("calc");

export interface CapReportOptions extends MoneyOptions, CapOptions {
  readonly base: string;
  readonly index?: string;
  readonly indexFrom?: string;
  readonly indexTo?: string;
  readonly plus?: string;
  readonly ceiling?: string;
}

/** `entente calc cap`: the highest price that a cap, or one linked to an index, allows. */
export function capReport(options: CapReportOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const amount = (option: string, found: string): number => readAmount({ option }, found, currency);
  const outside = options.outside === undefined ? 0 : amount("--outside", options.outside);
  const years = readWhole({ option: "--years" }, options.years, 1);
  if (years > 100) throw valueError("tooManyYears", { years });
  const cap = capOf(options);
  const base = amount("--base", options.base);
  const input = { base, cap, basis: basisOf(options), years, outside };
  const json = {
    currency,
    base: amountText(base, currency),
    capPercent: percentNumber(cap),
    basis: options.basis,
    years,
    outside: amountText(outside, currency),
    price: amountText(cappedPrice(input, roundingMode(options)), currency)
  };
  const text = linesText([
    ["base", json.base],
    ["capPercent", json.capPercent],
    ["years", years],
    ["outside", outside === 0 ? undefined : json.outside],
    ["highestPrice", `${json.price} ${currency}`]
  ]);
  return { json, text };
}

function capOf({ cap, index, indexFrom, indexTo, plus, ceiling }: CapReportOptions): Fraction {
  if (cap !== undefined) return readPercent({ option: "--cap" }, cap);
  if (index === undefined || indexFrom === undefined || indexTo === undefined)
    throw valueError("capNeeded", {});
  return indexedCap({
    index,
    from: readReading("--index-from", indexFrom),
    to: readReading("--index-to", indexTo),
    ...(plus !== undefined && { plus: readPercent({ option: "--plus" }, plus) }),
    ...(ceiling !== undefined && { ceiling: readPercent({ option: "--ceiling" }, ceiling) })
  });
}

/** `2026-08-01:325.5`: the index on that day. */
function readReading(option: string, found: string): IndexReading {
  const [day = "", value = "", ...rest] = found.split(":");
  const decimal = parseDecimal(value, "en");
  if (!decimal || rest.length > 0)
    throw valueError("badValue", { option, found, expected: message("aReading") });
  return { on: readDay({ option }, day), value: fractionOf(decimal) };
}
