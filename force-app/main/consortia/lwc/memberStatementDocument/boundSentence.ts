import { boundsOf } from "c/allocationBounds";
import type { Bound } from "c/allocationBounds";
import { fillLabel } from "c/labelText";
import type { Statement } from "c/memberStatementQuery";
import { minorDigits } from "c/money";
import type { Minor } from "c/money";
import { rateText } from "c/paperTexts";
import { percentOfFraction } from "c/percent";
import { firstShare, textOf } from "./shareFacts";
import type { StatementWords } from "./statementWords";

/**
 * Which limit holds the first year's share, or between which it lies. A share outside the limits of the member and
 * the deal was set by others: then nothing is said of them.
 */
export function boundSentence(statement: Statement, words: StatementWords): string[] {
  const { deal, member } = statement;
  const share = firstShare(statement)?.net;
  if (share === undefined) return [];
  const { floor, ceiling, lastYear } = member;
  const made = boundsOf(
    { key: member.id, floor, ceiling, lastYear },
    { collar: { down: deal.lowerCollar, up: deal.upperCollar } }
  );
  if ("problem" in made) return [];
  const low = made.lowBy && limitOf(made.lowBy, made.low, statement, words);
  const high = made.highBy && limitOf(made.highBy, made.high ?? 0n, statement, words);
  const near = roundedTo(statement);
  if (low && Math.abs(share - low.amount) < near)
    return [fillLabel(words.heldLow, low.why, low.text)];
  if (high && Math.abs(share - high.amount) < near)
    return [fillLabel(words.heldHigh, high.why, high.text)];
  if ((low && share < low.amount) || (high && share > high.amount)) return [];
  if (low && high) return [fillLabel(words.between, low.text, low.why, high.text, high.why)];
  if (low) return [fillLabel(words.notBelow, low.text, low.why)];
  return high ? [fillLabel(words.notAbove, high.text, high.why)] : [];
}

interface Limit {
  readonly amount: Minor;
  readonly text: string;
  readonly why: string;
}

function limitOf(bound: Bound, value: bigint, statement: Statement, words: StatementWords): Limit {
  const amount = Number(value);
  const { lowerCollar, upperCollar } = statement.deal;
  const collar = bound === "collarLow" ? lowerCollar : upperCollar;
  const rate = collar ? rateText(percentOfFraction(collar), words) : "";
  return {
    amount,
    text: textOf(statement, [amount], words)(amount),
    why: fillLabel(words.bounds[bound], rate)
  };
}

/** A share in whole euros may be less than one from its limit. */
function roundedTo({ deal }: Statement): number {
  return deal.roundingUnit === "Whole Unit" ? 10 ** minorDigits(deal.currency) : 1;
}
