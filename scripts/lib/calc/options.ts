import type { Basis } from "c/priceCap";
import type { Rounding } from "c/fraction";

/** Options that every calculation with amounts takes. */
export interface MoneyOptions {
  readonly currency: string;
  readonly roundingMode: "half-up" | "half-even";
  readonly json?: boolean;
}

export interface CapOptions {
  readonly base?: string;
  readonly cap?: string;
  readonly years: string;
  readonly basis: "year" | "term";
  readonly outside?: string;
}

export function roundingMode({ roundingMode: mode }: Pick<MoneyOptions, "roundingMode">): Rounding {
  return mode === "half-even" ? "halfEven" : "halfUp";
}

export function basisOf({ basis }: Pick<CapOptions, "basis">): Basis {
  return basis === "term" ? "Term" : "Year";
}
