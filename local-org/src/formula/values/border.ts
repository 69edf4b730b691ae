import type { FormulaResult, FormulaType, FormulaValue } from "../contract.ts";
import { DAY, formatDay, parseDay } from "./calendar.ts";
import { formatTime, parseInstant, parseTime } from "./clock-time.ts";
import { Decimal, percent, roundTo } from "./number.ts";
import type { Value } from "./value.ts";

type Reader = (value: string | number | boolean) => Value;

const READERS: Readonly<Record<FormulaType, Reader>> = {
  text: String,
  id: String,
  picklist: String,
  multipicklist: String,
  number: readNumber,
  percent: (value) => percent.toFraction(readNumber(value)),
  // SQLite has no booleans: 1 is true.
  boolean: (value) => value === true || value === 1 || value === "true",
  date: (value) => parseDay(String(value).slice(0, 10)) ?? null,
  datetime: (value) => readInstant(String(value)),
  time: (value) => parseTime(String(value)) ?? null,
  blank: () => null
};

/** Values that stand for blank, by type. */
const BLANKS: Partial<Record<FormulaType, Value>> = {
  text: "",
  id: "",
  picklist: "",
  multipicklist: "",
  boolean: false
};

/** Brings a value of a field into the engine. */
export function readValue(type: FormulaType, value: FormulaValue | undefined): Value {
  if (value === null || value === undefined || value === "") return BLANKS[type] ?? null;
  return READERS[type](value);
}

function readNumber(value: string | number | boolean): Decimal {
  return new Decimal(typeof value === "boolean" ? Number(value) : value);
}

function readInstant(text: string): number | null {
  const day = parseDay(text);
  return day === undefined ? (parseInstant(text) ?? null) : day * DAY;
}

/** Brings a result out of the engine, in the shape that the result's field stores; a checkbox is never blank. */
export function writeValue(
  type: FormulaType,
  value: Value,
  result: FormulaResult | undefined
): FormulaValue {
  if (value === null || value === "") return type === "boolean" ? false : null;
  if (Decimal.isDecimal(value)) return writeNumber(value, result);
  if (typeof value !== "number") return value;
  if (type === "date") return formatDay(value);
  return type === "time" ? `${formatTime(value)}Z` : new Date(value).toISOString();
}

function writeNumber(value: Decimal, result: FormulaResult | undefined): number {
  const scaled = result?.type === "percent" ? percent.toStored(value) : value;
  const rounded = result?.scale === undefined ? scaled : roundTo(scaled, result.scale);
  // Without a sign on zero.
  return rounded.toNumber() + 0;
}
