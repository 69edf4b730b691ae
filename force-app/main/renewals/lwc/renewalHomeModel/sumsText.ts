import { formatMoney } from "c/money";
import type { Sum } from "./homeGroups";

/** `412,000 € + 20,000 $`: currencies side by side, never added. A dash where nothing is due. */
export function sumsText(sums: readonly Sum[], locale: string): string {
  const texts = sums.map(({ currency, amount }) =>
    formatMoney(amount, { locale, currency, symbol: true, decimals: "whole" })
  );
  return texts.join(" + ") || "–";
}
