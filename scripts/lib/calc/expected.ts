import { expectedValue, problemOf } from "c/expectedValue";
import type { Outcome } from "c/expectedValue";
import type { CommandResult } from "../output/run-command.ts";
import { itemsOf } from "./items.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readCurrency, readPercent, valueError } from "./read-values.ts";
import { amountText, linesText, percentNumber } from "./report.ts";

export interface ExpectedOptions extends MoneyOptions {
  readonly outcome?: readonly string[];
  readonly cost: string;
}

/** `entente calc expected`: outcomes weighed by their probabilities, less the cost. */
export function expectedReport(file: string | undefined, options: ExpectedOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const cost = readAmount({ option: "--cost" }, options.cost, currency);
  const outcomes = outcomesOf(file, options, currency);
  const problem = problemOf({ outcomes, cost });
  if (problem?.kind === "probability")
    throw valueError("badProbability", { index: problem.index + 1 });
  if (problem?.kind === "sum")
    throw valueError("badProbabilitySum", { sum: percentNumber(problem.sum) });
  const value = amountText(expectedValue({ outcomes, cost }), currency);
  const json = {
    currency,
    outcomes: outcomes.map(({ probability, amount }) => ({
      probabilityPercent: percentNumber(probability),
      amount: amountText(amount, currency)
    })),
    cost: amountText(cost, currency),
    expectedValue: value
  };
  const text = linesText([
    ["cost", json.cost],
    ["expectedValue", `${value} ${currency}`]
  ]);
  return { json, text };
}

function outcomesOf(
  file: string | undefined,
  { outcome }: ExpectedOptions,
  currency: string
): Outcome[] {
  const columns = ["probability", "amount"];
  return itemsOf({ option: "--outcome", columns, typed: outcome, file }).map(({ cell, where }) => ({
    probability: readPercent(where("probability"), cell("probability")),
    amount: readAmount(where("amount"), cell("amount"), currency, "any")
  }));
}
