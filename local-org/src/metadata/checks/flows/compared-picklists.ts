import { describeReference } from "../../../automation/flows/values/describe-reference.ts";
import type { Problem } from "../../packages/problem.ts";
import { elementAt } from "../check.ts";
import { everyElement, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck } from "./flow-problem.ts";
import { picklistProblems } from "./record-elements.ts";

/** Picklist values in conditions and assignments. */
export function* comparedPicklistProblems(flow: FlowUnderCheck): Iterable<Problem> {
  for (const { at, owner } of everyElement(flow.component.element)) {
    const isCondition = at.name === "conditions";
    if (!isCondition && at.name !== "assignmentItems") continue;
    const reference = textOf(at, isCondition ? "leftValueReference" : "assignToReference") ?? "";
    const described = describeReference(flow.schema, flow.program, reference);
    if (described?.kind !== "field") continue;
    const value = elementAt(at, isCondition ? "rightValue" : "value", "stringValue");
    const operator = textOf(at, "operator") ?? "";
    if (["EqualTo", "NotEqualTo", "Assign"].includes(operator))
      yield* picklistProblems(flow, owner, described.field, value);
  }
}
