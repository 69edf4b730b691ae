import { decimalString, formatDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import type { Statement, StatementTotals } from "c/memberStatementQuery";
import { changeText, dayText, rateText } from "c/paperTexts";
import { percentOfFraction } from "c/percent";
import { upliftOf } from "c/pricing";
import { feeYear } from "./amountBlocks";
import { boundSentence } from "./boundSentence";
import { firstShare, sharesOf, textOf } from "./shareFacts";
import type { StatementWords } from "./statementWords";

/** Models that read no weight. */
const WEIGHTLESS: readonly string[] = ["Equal", "Historical Spend"];
const MOST_DECIMALS = 6;

/** How the member's share came about, from its own row and the rules of the deal. */
export function howSentences(
  statement: Statement,
  totals: StatementTotals,
  words: StatementWords
): string[] {
  const model = totals.model || statement.deal.model;
  return [
    ...modelSentence(statement, model, words),
    ...(WEIGHTLESS.includes(model) ? [] : weightSentences(statement, totals, words)),
    ...partSentences(statement, totals, words),
    ...changeSentence(statement, words),
    ...boundSentence(statement, words),
    ...lateSentences(statement, words),
    ...statedSentences(statement, words),
    ...(statement.fees.some(({ kind }) => kind === "Central Funding") ? [words.centralFunding] : [])
  ];
}

function modelSentence({ deal }: Statement, model: string, words: StatementWords): string[] {
  if (model === "Hybrid" && deal.model === model && deal.equalPart)
    return [fillLabel(words.hybrid, rateText(percentOfFraction(deal.equalPart), words))];
  const sentence = words.models[model];
  return sentence ? [sentence] : [];
}

function weightSentences(
  { member, deal }: Statement,
  { weight: total }: StatementTotals,
  words: StatementWords
): string[] {
  const surrogate = deal.missingWeightRule === "Surrogate" ? member.surrogateWeight : undefined;
  const weight = member.weight ?? surrogate;
  if (!weight) return [words.weightMissing];
  const source = [member.weightSource, member.weightYear].filter(Boolean).join(", ");
  const sentence = fillLabel(
    member.weight ? words.weight : words.surrogate,
    countText(weight, words),
    member.weightMetric && ` ${member.weightMetric}`,
    source && ` (${source})`
  );
  return [sentence, ...(total ? [fillLabel(words.weightOfTotal, countText(total, words))] : [])];
}

/** Nothing where the envelope is not told: allocations are confidential. */
function partSentences(
  statement: Statement,
  { envelopes }: StatementTotals,
  words: StatementWords
): string[] {
  const text = textOf(statement, [...envelopes.values()], words);
  return sharesOf(statement).flatMap((fee) => {
    const envelope = envelopes.get(fee.position);
    if (!envelope) return [];
    const part = percentOfFraction(fraction(BigInt(fee.net), BigInt(envelope)));
    const values = [feeYear(fee, words), text(envelope), rateText(part, words)];
    return [fillLabel(words.part, ...values)];
  });
}

function changeSentence(statement: Statement, words: StatementWords): string[] {
  const { lastYear } = statement.member;
  const first = firstShare(statement);
  if (!first) return [];
  if (lastYear === undefined) return [words.newMember];
  const text = textOf(statement, [lastYear, first.net], words);
  const values = [text(lastYear), feeYear(first, words), text(first.net)];
  const change = lastYear > 0 ? upliftOf(lastYear, first.net) : undefined;
  return [
    change
      ? fillLabel(words.lastYearChange, ...values, changeText(change, words))
      : fillLabel(words.lastYear, ...values)
  ];
}

function lateSentences({ fees, member }: Statement, words: StatementWords): string[] {
  const { accessStart } = member;
  if (!accessStart) return [];
  return fees
    .filter(({ kind, yearPart }) => kind === "Late Share" && yearPart !== undefined)
    .filter(({ start, end }) => start && end && start <= accessStart && accessStart <= end)
    .map((fee) => {
      const part = rateText(percentOfFraction(fee.yearPart ?? fraction(1n)), words);
      return fillLabel(words.late, dayText(accessStart, words), part, feeYear(fee, words));
    });
}

function statedSentences(statement: Statement, words: StatementWords): string[] {
  return statement.fees.flatMap((fee) => {
    if (fee.computed === undefined || fee.computed === fee.net) return [];
    const text = textOf(statement, [fee.net, fee.computed], words);
    return [fillLabel(words.stated, feeYear(fee, words), text(fee.net), text(fee.computed))];
  });
}

function countText(weight: Decimal, { locale }: StatementWords): string {
  const scale = Math.min(decimalString(weight).split(".")[1]?.length ?? 0, MOST_DECIMALS);
  return formatDecimal(new Intl.NumberFormat(locale, { maximumFractionDigits: scale }), weight);
}
