import type { AllocationParameters } from "c/allocationParameters";
import { decimalOf, decimalString, fractionOf, parseDecimal } from "c/decimalText";
import { fraction, multiply, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { editableMoney, minorDigits, parseMoney } from "c/money";
import type { Minor } from "c/money";
import { editablePercent, parsePercent } from "c/percent";
import { bandsText, parseBands } from "./bandsText";
import { LABELS } from "./controlLabels";

type PathField = `path${number}`;

export type FieldName =
  | "envelope"
  | "equalPart"
  | "bands"
  | "unitPrice"
  | "floor"
  | "ceiling"
  | "collarDown"
  | "collarUp"
  | "centralFunding"
  | "administrationFee"
  | PathField;

export interface FieldView {
  readonly field: FieldName;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error: string;
  readonly options?: undefined;
}

export interface Locale {
  readonly locale: string;
  readonly currency: string;
  /** Names of the deal's years. */
  readonly years: readonly string[];
}

type Change = Partial<AllocationParameters>;
type Kind = "money" | "percent" | "price" | "bands";
type Value = AllocationParameters[Exclude<FieldName, PathField>];

const KINDS: Readonly<Record<Exclude<FieldName, PathField>, Kind>> = {
  envelope: "money",
  equalPart: "percent",
  bands: "bands",
  unitPrice: "price",
  floor: "money",
  ceiling: "money",
  collarDown: "percent",
  collarUp: "percent",
  centralFunding: "money",
  administrationFee: "percent"
};
const NOTHING = fraction(0n);
/** What an emptied field means; the others then do not apply. */
const WHEN_EMPTY: Readonly<Partial<Record<FieldName, Value>>> = {
  bands: [],
  centralFunding: 0,
  equalPart: NOTHING,
  administrationFee: NOTHING
};

/** Of the price path: 0 for the change from the first year to the second. */
export function pathField(index: number): PathField {
  return `path${index}`;
}

export function fieldView(
  name: FieldName,
  parameters: AllocationParameters,
  draft: string | undefined,
  settings: Locale
): FieldView {
  const wrong = draft !== undefined && !changeOf(name, draft, parameters, settings);
  const value = isPath(name) ? parameters.path[indexOf(name)] : parameters[name];
  return {
    field: name,
    label: labelOf(name, settings),
    help: name === "bands" ? LABELS.bandsHelp : "",
    value: draft ?? textOf(value, kindOf(name), settings),
    error: !wrong ? "" : name === "bands" ? LABELS.notBands : LABELS.notANumber
  };
}

/** What a typed text changes; undefined: it is no value of the field. */
export function changeOf(
  name: FieldName,
  text: string,
  { path }: AllocationParameters,
  settings: Locale
): Change | undefined {
  const isEmpty = text.trim() === "";
  if (isPath(name)) {
    const change = isEmpty ? NOTHING : parsePercent(text, settings.locale);
    return change && { path: path.with(indexOf(name), change) };
  }
  if (isEmpty) return name === "envelope" ? undefined : { [name]: WHEN_EMPTY[name] ?? undefined };
  const value = valueOf(text, kindOf(name), settings);
  return value === undefined ? undefined : { [name]: value };
}

function isPath(name: FieldName): name is PathField {
  return name.startsWith("path");
}

function indexOf(name: PathField): number {
  return Number(name.slice("path".length));
}

function kindOf(name: FieldName): Kind {
  return isPath(name) ? "percent" : KINDS[name];
}

function labelOf(name: FieldName, { currency, years }: Locale): string {
  if (isPath(name)) return fillLabel(LABELS.path, years[indexOf(name) + 1] ?? "");
  const kind = KINDS[name];
  return kind === "money" || kind === "price" ? fillLabel(LABELS[name], currency) : LABELS[name];
}

function valueOf(text: string, kind: Kind, { locale, currency }: Locale): Value | undefined {
  if (kind === "percent") return parsePercent(text, locale);
  if (kind === "bands") return parseBands(text, locale);
  if (kind === "money") {
    const parsed = parseMoney(text, locale, currency);
    return "minor" in parsed ? parsed.minor : undefined;
  }
  const decimal = parseDecimal(text, locale);
  return decimal && multiply(fractionOf(decimal), fraction(powerOfTen(minorDigits(currency))));
}

function textOf(value: Value, kind: Kind, { locale, currency }: Locale): string {
  if (value === undefined) return "";
  if (kind === "money") return editableMoney(value as Minor, locale, currency);
  if (kind === "bands") return bandsText(value as AllocationParameters["bands"], locale);
  if (kind === "percent") return editablePercent(value as Fraction, locale, 4);
  const major = multiply(value as Fraction, fraction(1n, powerOfTen(minorDigits(currency))));
  const text = decimalString(decimalOf(major, 6)).replace(/\.?0+$/u, "");
  const options = { useGrouping: false, maximumFractionDigits: 6 };
  return new Intl.NumberFormat(locale, options).format(text as `${number}`);
}
