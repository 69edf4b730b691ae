import { addToMonth } from "c/calendarDay";
import type { Day, Month } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import type { Paper, PaperLine } from "c/negotiationPaperModel";
import type { PaperWords } from "c/negotiationPaperWords";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import { addMonthCounts, controlledMonths, costPerUse } from "c/usage";
import type { CostPerUse, MonthCount } from "c/usage";

export interface UsageRow {
  readonly product: string;
  readonly requests: string;
  readonly before: string;
  readonly growth: string;
  readonly cost: string;
}

export interface UsageTable {
  readonly rows: readonly UsageRow[];
  /** First day of the first and of the last month counted. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** One note for each product whose term is not counted whole. */
  readonly partial: readonly string[];
}

const MONTHS = 12;

export const hasUsage = ({ usage }: Pick<Paper, "usage">): boolean =>
  controlledMonths(usage).size > 0;

/**
 * The last twelve months that any product has, against the same months a year before: growth only where both years
 * are counted whole, since a month without a report is not a month without use.
 */
export function usageRows(paper: Paper, words: PaperWords): UsageTable {
  const byProduct = controlledMonths(paper.usage);
  const lines = onePerProduct(paper.lines).filter(({ productId }) => byProduct.has(productId));
  const series = lines.map(({ productId }) => byProduct.get(productId) ?? []);
  const last = addMonthCounts(series).at(-1)?.month;
  if (last === undefined) return { rows: [], from: undefined, to: undefined, partial: [] };
  const first = addToMonth(last, 1 - MONTHS);
  const costs = lines.map((line, index) => costOf(line, series[index] ?? [], paper));
  const rows = lines.map((line, index) => ({
    product: line.product,
    ...yearTexts(series[index] ?? [], first, last, words),
    cost: costText(costs[index]?.cost, paper.currency, words)
  }));
  return {
    rows,
    from: `${first}-01`,
    to: `${last}-01`,
    partial: partialNotes(lines, costs, words)
  };
}

/** A product stands once, with what all its lines cost now. */
function onePerProduct(lines: readonly PaperLine[]): PaperLine[] {
  return [...Map.groupBy(lines, ({ productId }) => productId).values()].map((same) => ({
    ...same[0]!,
    current: same.some(({ current }) => current === undefined)
      ? undefined
      : sum(same.map(({ current }) => current ?? 0))
  }));
}

function yearTexts(
  months: readonly MonthCount[],
  first: Month,
  last: Month,
  words: PaperWords
): Pick<UsageRow, "requests" | "before" | "growth"> {
  const number = new Intl.NumberFormat(words.locale);
  const year = within(months, first, last);
  const before = within(months, addToMonth(first, -MONTHS), addToMonth(last, -MONTHS));
  const whole = year.length === MONTHS && before.length === MONTHS;
  const growth = whole ? upliftOf(total(before), total(year)) : undefined;
  return {
    requests: number.format(total(year)),
    before: before.length === MONTHS ? number.format(total(before)) : words.noUsage,
    growth:
      growth === undefined
        ? words.noUsage
        : formatPercent(growth, { locale: words.locale, signed: true })
  };
}

/** undefined: the price or the term is not known. */
function costOf(
  { current }: PaperLine,
  months: readonly MonthCount[],
  { currentEnd, currentStart }: Paper
): CostPerUse | undefined {
  if (current === undefined || !currentStart || !currentEnd) return undefined;
  return costPerUse(current, currentStart, currentEnd, months);
}

function costText(
  cost: Minor | undefined,
  currency: string,
  { locale, noUsage }: PaperWords
): string {
  return cost === undefined ? noUsage : formatMoney(cost, { locale, currency, symbol: true });
}

function partialNotes(
  lines: readonly PaperLine[],
  costs: readonly (CostPerUse | undefined)[],
  words: PaperWords
): string[] {
  return lines.flatMap(({ product }, index) => {
    const use = costs[index];
    return use?.partial && use.cost !== undefined
      ? [fillLabel(words.usagePartial, product, use.months, use.termMonths)]
      : [];
  });
}

function within(months: readonly MonthCount[], first: Month, last: Month): MonthCount[] {
  return months.filter(({ month }) => month >= first && month <= last);
}

function total(months: readonly MonthCount[]): number {
  return months.reduce((all, { count }) => all + count, 0);
}
