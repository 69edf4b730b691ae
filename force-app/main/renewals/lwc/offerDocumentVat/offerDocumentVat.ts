import { multiply, sum } from "c/money";
import type { Minor } from "c/money";
import type { PaperLine } from "c/negotiationPaperModel";
import { fractionOfPercent } from "c/percent";

export interface VatLine {
  readonly line: PaperLine;
  readonly net: Minor;
  /** undefined: the line's rate is not known. */
  readonly vat: Minor | undefined;
}

/** VAT of one year, line by line, each rounded half up: rates differ within one offer. */
export function vatOf(lines: readonly PaperLine[], year: number): VatLine[] {
  return lines.map((line) => {
    const net = line.prices[year] ?? 0;
    const vat =
      line.vatRate === undefined ? undefined : multiply(net, fractionOfPercent(line.vatRate));
    return { line, net, vat };
  });
}

export interface VatOfRate {
  readonly rate: number;
  readonly net: Minor;
  readonly vat: Minor;
}

/** Sums by rate, lowest first; lines without a rate are in none. */
export function vatByRate(lines: readonly VatLine[]): VatOfRate[] {
  const known = lines.filter(({ line }) => line.vatRate !== undefined);
  return [...Map.groupBy(known, ({ line }) => line.vatRate ?? 0)]
    .sort(([left], [right]) => left - right)
    .map(([rate, ofRate]) => ({
      rate,
      net: sum(ofRate.map(({ net }) => net)),
      vat: sum(ofRate.map(({ vat }) => vat ?? 0))
    }));
}
