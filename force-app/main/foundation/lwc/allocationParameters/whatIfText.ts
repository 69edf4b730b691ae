import { decimalString } from "c/decimalText";
import type { Newcomer, SupposedStep, WhatIfTrial } from "./allocationParameters";
import {
  decimalIn,
  fractionIn,
  fractionText,
  isRecord,
  listIn,
  minorIn,
  needed,
  oneOf,
  optional
} from "./jsonValues";
import type { Json } from "./jsonValues";

const LEAVER_RULES = ["othersAbsorb", "vendorAbsorbs", "envelopeShrinks"] as const;

export function whatIfText(supposed: WhatIfTrial): Json {
  const { leaving, joining, newcomers, added, leaverRule, step } = supposed;
  return {
    leaving,
    joining,
    newcomers: newcomers.map(({ id, title, weight }) => ({
      id,
      title,
      weight: weight && decimalString(weight)
    })),
    added: String(added),
    leaverRule,
    step: typeof step === "string" ? step : fractionText(step)
  };
}

export function whatIfIn(json: unknown): WhatIfTrial | undefined {
  if (!isRecord(json)) return undefined;
  return {
    leaving: listIn(json, "leaving", textIn),
    joining: listIn(json, "joining", textIn),
    newcomers: listIn(json, "newcomers", newcomerIn),
    added: needed(json, "added", minorIn),
    leaverRule: oneOf(json, "leaverRule", LEAVER_RULES),
    step: needed(json, "step", stepIn)
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function newcomerIn(json: unknown): Newcomer | undefined {
  if (!isRecord(json)) return undefined;
  return {
    id: needed(json, "id", textIn),
    title: needed(json, "title", textIn),
    weight: optional(json, "weight", decimalIn)
  };
}

function stepIn(value: unknown): SupposedStep | undefined {
  return value === "answers" || value === "none" ? value : fractionIn(value);
}
