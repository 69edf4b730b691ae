import { readFlow } from "../../../automation/flows/program/read-flow.ts";
import type { Check } from "../check.ts";
import { changedOf, problemAt } from "../check.ts";
import { comparedPicklistProblems } from "./compared-picklists.ts";
import { connectionProblems } from "./connections.ts";
import type { FlowUnderCheck } from "./flow-problem.ts";
import { flowFormulaProblems } from "./formulas.ts";
import { recordElementProblems } from "./record-elements.ts";
import { referenceProblems } from "./references.ts";
import { supportProblems } from "./support.ts";
import { triggerProblems } from "./triggers.ts";

/** Flows name only what exists, and can run. All of them: another component may have taken a field away. */
export const checkFlows: Check = function* ({ components, schema }) {
  for (const component of components.ofType("Flow")) {
    if (component.definition.status === "Obsolete") continue;
    const flow: FlowUnderCheck = { component, program: readFlow(component), schema };
    yield* supportProblems(flow);
    yield* connectionProblems(flow);
    yield* referenceProblems(flow);
    yield* recordElementProblems(flow);
    yield* comparedPicklistProblems(flow);
    yield* flowFormulaProblems(flow);
    yield* triggerProblems(flow);
  }
};

/** A flow test names a flow, and tests it at its start and finish only. */
export const checkFlowTests: Check = function* (context) {
  for (const test of changedOf(context, "FlowTest")) {
    const { flowApiName = "", testPoints } = test.definition;
    if (!context.components.get("Flow", flowApiName))
      yield problemAt(test, `In field: flowApiName - no Flow named ${flowApiName} found`);
    for (const { elementApiName } of testPoints)
      if (elementApiName !== "Start" && elementApiName !== "Finish")
        yield problemAt(test, `A test point is at Start or Finish, not at ${elementApiName}`);
  }
};
