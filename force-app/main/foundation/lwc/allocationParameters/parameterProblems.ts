import { compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { AllocationParameters } from "./allocationParameters";

export type ParameterProblem =
  /** Parts of a whole: between 0 and 1. */
  | { readonly kind: "notAPart"; readonly field: "equalPart" | "collarDown" }
  | {
      readonly kind: "negative";
      readonly field:
        | "envelope"
        | "floor"
        | "ceiling"
        | "collarUp"
        | "centralFunding"
        | "administrationFee"
        | "unitPrice"
        /** A year of the price path. */
        | "path"
        | "added";
    }
  | { readonly kind: "floorAboveCeiling"; readonly by: number };

const NOTHING = fraction(0n);
const ONE = fraction(1n);
const WHOLLY = fraction(-1n);

/** What settings cannot mean, before any member is looked at; none: they can be allocated. */
export function parameterProblems(parameters: AllocationParameters): readonly ParameterProblem[] {
  const { equalPart, collarDown, floor, ceiling, path, supposed } = parameters;
  const problems: ParameterProblem[] = [];
  if (!isPart(equalPart)) problems.push({ kind: "notAPart", field: "equalPart" });
  if (collarDown && !isPart(collarDown)) problems.push({ kind: "notAPart", field: "collarDown" });
  for (const field of ["envelope", "floor", "ceiling", "centralFunding"] as const)
    if ((parameters[field] ?? 0) < 0) problems.push({ kind: "negative", field });
  for (const field of ["collarUp", "administrationFee", "unitPrice"] as const)
    if ((parameters[field] ?? NOTHING).numerator < 0n) problems.push({ kind: "negative", field });
  if (path.some((change) => compare(change, WHOLLY) < 0))
    problems.push({ kind: "negative", field: "path" });
  if (supposed && supposed.added < 0) problems.push({ kind: "negative", field: "added" });
  if (floor !== undefined && ceiling !== undefined && floor > ceiling)
    problems.push({ kind: "floorAboveCeiling", by: floor - ceiling });
  return problems;
}

function isPart(value: Fraction): boolean {
  return compare(NOTHING, value) <= 0 && compare(value, ONE) <= 0;
}
