import type { Band } from "c/allocationWeights";
import { decimalString } from "c/decimalText";
import { MISSING_RULES, MODEL_NAMES } from "./allocationParameters";
import type { AllocationParameters, MemberTrial } from "./allocationParameters";
import {
  BadValue,
  decimalIn,
  fractionIn,
  fractionText,
  isRecord,
  listIn,
  minorIn,
  needed,
  nullable,
  oneOf,
  optional
} from "./jsonValues";
import type { Json } from "./jsonValues";
import { whatIfIn, whatIfText } from "./whatIfText";

export type TextProblem =
  | { readonly kind: "notJson" }
  /** Written by a later release. */
  | { readonly kind: "otherVersion" }
  | { readonly kind: "badValue"; readonly field: string };

/** Of the text, so that a later release can tell what it reads. */
const VERSION = 1;
const MODES = ["halfUp", "halfEven"] as const;
const POINTS = ["total", "member", "component", "unit"] as const;

/** JSON without loss: fractions as `1/20`, amounts in minor units and decimals as text. */
export function parametersText(parameters: AllocationParameters): string {
  const { equalPart, bands, unitPrice, floor, ceiling, path, trials, supposed, ...rest } =
    parameters;
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
    path: path.map(fractionText),
    trials: Object.fromEntries(Object.entries(trials).map(([id, trial]) => [id, trialText(trial)])),
    supposed: supposed && whatIfText(supposed)
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

function parametersIn(json: Json): AllocationParameters {
  return {
    model: oneOf(json, "model", MODEL_NAMES),
    envelope: needed(json, "envelope", minorIn),
    equalPart: needed(json, "equalPart", fractionIn),
    bands: listIn(json, "bands", bandIn),
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
    path: listIn(json, "path", fractionIn),
    trials: trialsIn(json),
    supposed: optional(json, "supposed", whatIfIn)
  };
}

function bandIn(band: unknown): Band | undefined {
  const [from, factor] = Array.isArray(band) ? band.map(decimalIn) : [];
  return from && factor && { from, factor };
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
