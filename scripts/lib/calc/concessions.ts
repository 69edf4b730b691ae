import { cheapestGives } from "c/concessionSet";
import { sum } from "c/money";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { itemsOf } from "./items.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readCurrency } from "./read-values.ts";
import { amountText, linesText } from "./report.ts";

const message = messagesOf("calc");

export interface ConcessionsOptions extends MoneyOptions {
  readonly give?: readonly string[];
  readonly value: string;
}

/** `entente calc concessions`: the cheapest set of gives that is worth so much to them. */
export function concessionsReport(
  file: string | undefined,
  options: ConcessionsOptions
): CommandResult {
  const currency = readCurrency(options.currency);
  const columns = ["give", "cost", "value"];
  const gives = itemsOf({ option: "--give", columns, typed: options.give, file }).map(
    ({ cell, where }) => ({
      id: cell("give"),
      cost: readAmount(where("cost"), cell("cost"), currency),
      value: readAmount(where("value"), cell("value"), currency)
    })
  );
  const asked = readAmount({ option: "--value" }, options.value, currency);
  const set = cheapestGives(gives, asked);
  if (!set) {
    const all = amountText(sum(gives.map(({ value }) => value)), currency);
    const values = { currency, asked: amountText(asked, currency), all };
    return { json: { ...values, reachable: false }, text: message("concessionsNone", values) };
  }
  const json = {
    currency,
    asked: amountText(asked, currency),
    reachable: true,
    gives: set.gives,
    cost: amountText(set.cost, currency),
    value: amountText(set.value, currency)
  };
  const text = linesText([
    ["gives", set.gives.join(", ")],
    ["cost", `${json.cost} ${currency}`],
    ["valueToThem", json.value]
  ]);
  return { json, text };
}
