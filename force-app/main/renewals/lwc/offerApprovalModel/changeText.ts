import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";

/** `▼ −4.1 %`; empty on a base of 0. */
export function changeText(base: Minor, amount: Minor, locale: string): string {
  const uplift = upliftOf(base, amount);
  if (!uplift) return "";
  const sign = amount > base ? "▲ " : amount < base ? "▼ " : "";
  return sign + formatPercent(uplift, { locale, digits: 2, signed: true });
}
