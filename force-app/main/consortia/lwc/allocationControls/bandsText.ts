import type { Band } from "c/allocationWeights";
import { compare } from "c/fraction";
import { decimalString, fractionOf, parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";

/** `0: 1; 500: 2.5`: from which weight on a member counts how much. undefined: the text says something else. */
export function parseBands(text: string, locale: string): readonly Band[] | undefined {
  const bands: Band[] = [];
  for (const part of text.split(";").filter((each) => each.trim() !== "")) {
    const [from, factor, ...rest] = part.split(":").map((each) => parseDecimal(each, locale));
    if (!from || !factor || rest.length > 0 || factor.digits < 0n) return undefined;
    bands.push({ from, factor });
  }
  const rises = bands.every((band, index) => {
    const before = bands[index - 1];
    return !before || compare(fractionOf(before.from), fractionOf(band.from)) < 0;
  });
  return rises && bands.length > 0 ? bands : undefined;
}

export function bandsText(bands: readonly Band[], locale: string): string {
  const text = (value: Decimal): string => {
    const options = { useGrouping: false, maximumFractionDigits: Math.min(value.scale, 20) };
    return new Intl.NumberFormat(locale, options).format(decimalString(value) as `${number}`);
  };
  return bands.map(({ from, factor }) => `${text(from)}: ${text(factor)}`).join("; ");
}
