import type { Statement, StatementFee } from "c/memberStatementQuery";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { moneyText } from "c/paperTexts";
import type { PaperLocale } from "c/paperTexts";

/** The member's share of each year, several lines of one year in one sum. */
export function sharesOf({ fees }: Statement): StatementFee[] {
  const shares = fees.filter(({ kind }) => kind === "Share");
  return [...Map.groupBy(shares, ({ position }) => position).values()].map((ofYear) => ({
    ...ofYear[0]!,
    net: sum(ofYear.map(({ net }) => net))
  }));
}

/** Of the deal's first year; who joins later has none. */
export function firstShare(statement: Statement): StatementFee | undefined {
  return sharesOf(statement).find(({ position }) => position === 1);
}

export function textOf(
  { deal }: Statement,
  amounts: readonly Minor[],
  words: PaperLocale
): (minor: Minor) => string {
  return moneyText(amounts, deal.currency, words);
}
