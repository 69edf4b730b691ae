import type { Band } from "c/allocationWeights";
import { decimalString, parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import { MISSING_RULES, MODEL_NAMES } from "./allocationParameters";
import type { AllocationParameters, MemberTrial } from "./allocationParameters";

export type TextProblem =
  | { readonly kind: "notJson" }
  /** Written by a later release. */
  | { readonly kind: "otherVersion" }
  | { readonly kind: "badValue"; readonly field: string };

/** Of the text, so that a later release can tell what it reads. */
const VERSION = 1;
const MODES = ["halfUp", "halfEven"] as const;
const POINTS = ["total", "member", "component", "unit"] as const;

/** Never leaves this module. */
class BadValue extends Error {
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

/** JSON without loss: fractions as `1/20`, amounts in minor units and decimals as text. */
export function parametersText(parameters: AllocationParameters): string {
  const { equalPart, bands, unitPrice, floor, ceiling, trials, ...rest } = parameters;
  return JSON.stringify({
    version: VERSION,
    ...rest,
    envelope: String(rest.envelope),
    equalPart: fractionText(equalPart),
    bands: bands.map(({ from, factor }) => [decimalString(from), decimalString(factor)]),
    unitPrice: fractionText(unitPrice),
    floor: floor?.toString(),
    ceiling: ceiling?.toString(),
    collarDown: fractionText(rest.collarDown),
    collarUp: fractionText(rest.collarUp),
    centralFunding: String(rest.centralFunding),
    administrationFee: fractionText(rest.administrationFee),
    trials: Object.fromEntries(Object.entries(trials).map(([id, trial]) => [id, trialText(trial)]))
  });
}

export function readParameters(text: string): AllocationParameters | { problem: TextProblem } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: { kind: "notJson" } };
  }
  if (!isRecord(parsed)) return { problem: { kind: "notJson" } };
  if (parsed.version !== VERSION) return { problem: { kind: "otherVersion" } };
  try {
    return parametersIn(parsed);
  } catch (error) {
    if (error instanceof BadValue) return { problem: { kind: "badValue", field: error.field } };
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

function parametersIn(json: Json): AllocationParameters {
  return {
    model: oneOf(json, "model", MODEL_NAMES),
    envelope: needed(json, "envelope", minorIn),
    equalPart: needed(json, "equalPart", fractionIn),
    bands: bandsIn(json),
    unitPrice: optional(json, "unitPrice", fractionIn),
    missing: oneOf(json, "missing", MISSING_RULES),
    floor: optional(json, "floor", minorIn),
    ceiling: optional(json, "ceiling", minorIn),
    collarDown: optional(json, "collarDown", fractionIn),
    collarUp: optional(json, "collarUp", fractionIn),
    wholeUnits: json.wholeUnits === true,
    roundingMode: oneOf(json, "roundingMode", MODES),
    roundingPoint: oneOf(json, "roundingPoint", POINTS),
    centralFunding: needed(json, "centralFunding", minorIn),
    administrationFee: needed(json, "administrationFee", fractionIn),
    trials: trialsIn(json)
  };
}

function bandsIn({ bands }: Json): readonly Band[] {
  if (!Array.isArray(bands)) throw new BadValue("bands");
  return bands.map((band: unknown) => {
    const [from, factor] = Array.isArray(band) ? band.map(decimalIn) : [];
    if (!from || !factor) throw new BadValue("bands");
    return { from, factor };
  });
}

function trialsIn({ trials }: Json): Readonly<Record<string, MemberTrial>> {
  if (!isRecord(trials)) throw new BadValue("trials");
  const read = Object.entries(trials).map(([id, trial]) => {
    if (!isRecord(trial)) throw new BadValue("trials");
    return [id, trialIn(trial)] as const;
  });
  return Object.fromEntries(read);
}

function trialIn(json: Json): MemberTrial {
  return {
    ...("weight" in json && { weight: nullable(json, "weight", decimalIn) }),
    ...("floor" in json && { floor: nullable(json, "floor", minorIn) }),
    ...("ceiling" in json && { ceiling: nullable(json, "ceiling", minorIn) })
  };
}

function trialText({ weight, floor, ceiling }: MemberTrial): Json {
  return {
    weight: weight && decimalString(weight),
    floor: floor?.toString() ?? floor,
    ceiling: ceiling?.toString() ?? ceiling
  };
}

type Reader<Value> = (value: unknown) => Value | undefined;

function needed<Value>(json: Json, field: string, read: Reader<Value>): Value {
  const value = read(json[field]);
  if (value === undefined) throw new BadValue(field);
  return value;
}

function optional<Value>(json: Json, field: string, read: Reader<Value>): Value | undefined {
  return json[field] === undefined ? undefined : needed(json, field, read);
}

function nullable<Value>(json: Json, field: string, read: Reader<Value>): Value | null {
  return json[field] === null ? null : needed(json, field, read);
}

function oneOf<Name extends string>(json: Json, field: string, names: readonly Name[]): Name {
  const name = names.find((each) => each === json[field]);
  if (name === undefined) throw new BadValue(field);
  return name;
}

function minorIn(value: unknown): Minor | undefined {
  if (typeof value !== "string" || !/^-?\d+$/u.test(value)) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

function decimalIn(value: unknown): Decimal | undefined {
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/u.test(value)) return undefined;
  return parseDecimal(value, "en-US");
}

function fractionIn(value: unknown): Fraction | undefined {
  const parts = typeof value === "string" ? /^(-?\d+)\/([1-9]\d*)$/u.exec(value) : undefined;
  return parts ? fraction(BigInt(parts[1] ?? 0), BigInt(parts[2] ?? 1)) : undefined;
}

function fractionText(value: Fraction | undefined): string | undefined {
  return value && `${value.numerator}/${value.denominator}`;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
