import { valueAt } from "../../formulas/record-values.ts";
import type { Condition } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { isCollection, scalar } from "../values/flow-value.ts";
import { readReference } from "../values/read-reference.ts";
import { resolveValue } from "../values/resolve-value.ts";
import { holds } from "./compare.ts";
import { combine } from "./condition-logic.ts";

/** Whether a decision's or a filter's conditions hold. */
export function conditionsHold(
  interview: Interview,
  logic: string | undefined,
  conditions: readonly Condition[]
): boolean {
  return combine(logic, conditions.length, (index) =>
    conditionHolds(interview, conditions[index] as Condition)
  );
}

/** Operators that `conditionHolds` answers beside the comparisons. */
export const interviewOperators: ReadonlySet<string> = new Set([
  "IsChanged",
  "WasSet",
  "WasSelected",
  "WasVisited",
  "HasError"
]);

export function conditionHolds(interview: Interview, condition: Condition): boolean {
  const { leftValueReference: reference = "", operator } = condition;
  const wanted = resolveValue(interview, condition.rightValue);
  const expected = scalar(wanted) !== false;
  switch (operator) {
    case "IsChanged":
      return isChanged(interview, reference) === expected;
    case "WasSet":
      return isSet(interview, reference) === expected;
    case "WasSelected":
    case "WasVisited":
      return interview.visited.has(reference) === expected;
    case "HasError":
      return interview.saveRow.errors.length > 0 === expected;
    default:
      return holds(operator, readReference(interview, reference), wanted);
  }
}

/** Whether a field of the record differs from before; on a new record nothing has changed. */
function isChanged({ context, record, prior }: Interview, reference: string): boolean {
  const [head, ...path] = reference.split(".");
  if (head !== "$Record" || !prior) return false;
  const now = valueAt(context, record.object, record.row, path);
  return now !== valueAt(context, record.object, prior, path);
}

function isSet(interview: Interview, reference: string): boolean {
  const value = readReference(interview, reference);
  return isCollection(value) ? value.length > 0 : value !== null;
}
