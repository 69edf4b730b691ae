import type { AllocationParameters } from "c/allocationParameters";
import { decimalOf, decimalString, fractionOf, parseDecimal } from "c/decimalText";
import { fraction, multiply, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { editableMoney, minorDigits, parseMoney } from "c/money";
import { editablePercent, parsePercent } from "c/percent";
import { LABELS } from "./controlLabels";

export type FieldName =
  | "envelope"
  | "equalPart"
  | "unitPrice"
  | "floor"
  | "ceiling"
  | "collarDown"
  | "collarUp"
  | "centralFunding"
  | "administrationFee";

export interface FieldView {
  readonly field: FieldName;
  readonly label: string;
  readonly value: string;
  readonly error: string;
}

export interface Locale {
  readonly locale: string;
  readonly currency: string;
}

type Change = Partial<AllocationParameters>;

const KINDS: Readonly<Record<FieldName, "money" | "percent" | "price">> = {
  envelope: "money",
  equalPart: "percent",
  unitPrice: "price",
  floor: "money",
  ceiling: "money",
  collarDown: "percent",
  collarUp: "percent",
  centralFunding: "money",
  administrationFee: "percent"
};
/** What an emptied field means; the others then do not apply. */
const WHEN_EMPTY: Readonly<Partial<Record<FieldName, number | Fraction>>> = {
  centralFunding: 0,
  equalPart: fraction(0n),
  administrationFee: fraction(0n)
};

export function fieldView(
  name: FieldName,
  parameters: AllocationParameters,
  draft: string | undefined,
  settings: Locale
): FieldView {
  return {
    field: name,
    label: KINDS[name] === "percent" ? LABELS[name] : fillLabel(LABELS[name], settings.currency),
    value: draft ?? textOf(parameters[name], KINDS[name], settings),
    error: draft !== undefined && !changeOf(name, draft, settings) ? LABELS.notANumber : ""
  };
}

/** What a typed text changes; undefined: it is no value of the field. */
export function changeOf(name: FieldName, text: string, settings: Locale): Change | undefined {
  if (text.trim() === "")
    return name === "envelope" ? undefined : { [name]: WHEN_EMPTY[name] ?? undefined };
  const value = valueOf(text, KINDS[name], settings);
  return value === undefined ? undefined : { [name]: value };
}

function valueOf(
  text: string,
  kind: "money" | "percent" | "price",
  { locale, currency }: Locale
): number | Fraction | undefined {
  if (kind === "percent") return parsePercent(text, locale);
  if (kind === "money") {
    const parsed = parseMoney(text, locale, currency);
    return "minor" in parsed ? parsed.minor : undefined;
  }
  const decimal = parseDecimal(text, locale);
  return decimal && multiply(fractionOf(decimal), fraction(powerOfTen(minorDigits(currency))));
}

function textOf(
  value: number | Fraction | undefined,
  kind: "money" | "percent" | "price",
  { locale, currency }: Locale
): string {
  if (value === undefined) return "";
  if (typeof value === "number") return editableMoney(value, locale, currency);
  if (kind === "percent") return editablePercent(value, locale, 4);
  const major = multiply(value, fraction(1n, powerOfTen(minorDigits(currency))));
  const text = decimalString(decimalOf(major, 6)).replace(/\.?0+$/u, "");
  const options = { useGrouping: false, maximumFractionDigits: 6 };
  return new Intl.NumberFormat(locale, options).format(text as `${number}`);
}
