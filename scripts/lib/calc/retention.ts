import { retentionOf } from "c/retention";
import type { CommandResult } from "../output/run-command.ts";
import { itemsOf } from "./items.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readCurrency } from "./read-values.ts";
import { amountText, linesText, percentNumber } from "./report.ts";

export interface RetentionOptions extends MoneyOptions {
  readonly renewal?: readonly string[];
}

/** `entente calc retention`: what of the amounts due renews, upsell, gross and net retention. */
export function retentionReport(
  file: string | undefined,
  options: RetentionOptions
): CommandResult {
  const currency = readCurrency(options.currency);
  const columns = ["due", "outcome"];
  const renewals = itemsOf({ option: "--renewal", columns, typed: options.renewal, file });
  const { due, counted, upsell, grr, nrr } = retentionOf(
    renewals.map(({ cell, where }) => ({
      due: readAmount(where("due"), cell("due"), currency),
      outcome: readAmount(where("outcome"), cell("outcome"), currency)
    }))
  );
  const json = {
    currency,
    due: amountText(due, currency),
    counted: amountText(counted, currency),
    upsell: amountText(upsell, currency),
    grrPercent: grr ? percentNumber(grr) : null,
    nrrPercent: nrr ? percentNumber(nrr) : null
  };
  const text = linesText([
    ["due", json.due],
    ["counted", json.counted],
    ["upsell", json.upsell],
    ["grrPercent", json.grrPercent ?? "–"],
    ["nrrPercent", json.nrrPercent ?? "–"]
  ]);
  return { json, text };
}
