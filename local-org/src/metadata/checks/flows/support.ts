import { comparisonOperators } from "../../../automation/flows/conditions/compare.ts";
import { interviewOperators } from "../../../automation/flows/conditions/condition-holds.ts";
import { assignmentOperators } from "../../../automation/flows/steps/assign.ts";
import type { Problem } from "../../packages/problem.ts";
import { elementsNamed } from "../check.ts";
import { everyElement, flowProblem, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck, Placed } from "./flow-problem.ts";

/** Kinds of elements that the platform runs and the local org does not. */
const REFUSED: ReadonlySet<string> = new Set([
  "actionCalls",
  "apexPluginCalls",
  "choices",
  "dynamicChoiceSets",
  "exitRules",
  "experiments",
  "orchestratedStages",
  "recordRollbacks",
  "screens",
  "stages",
  "steps",
  "subflows",
  "transforms",
  "waits"
]);

const TRIGGERS: ReadonlySet<string> = new Set([
  "RecordBeforeSave",
  "RecordAfterSave",
  "RecordBeforeDelete"
]);

/** What the local org cannot run says so when it is deployed, instead of never running. */
export function* supportProblems(flow: FlowUnderCheck): Iterable<Problem> {
  const root = flow.component.element;
  const [start] = elementsNamed(root, "start");
  if (!start) return yield flowProblem(flow, "Flow", "The flow has no start element", root);
  if (!TRIGGERS.has(textOf(start, "triggerType") ?? ""))
    yield unsupported(
      flow,
      { at: start, above: [root], owner: "Start" },
      "A flow that no record triggers"
    );
  for (const placed of everyElement(root)) {
    if (placed.above.length === 1 && REFUSED.has(placed.at.name))
      yield unsupported(flow, placed, `The element type ${placed.at.name}`);
    if (placed.at.name === "operator" && !isKnownOperator(placed))
      yield unsupported(flow, placed, `The operator ${placed.at.text.trim()}`);
  }
}

function isKnownOperator({ at, above }: Placed): boolean {
  const operator = at.text.trim();
  if (above.at(-1)?.name === "assignmentItems") return assignmentOperators.has(operator);
  return comparisonOperators.has(operator) || interviewOperators.has(operator);
}

function unsupported(flow: FlowUnderCheck, { at, owner }: Placed, what: string): Problem {
  return flowProblem(flow, owner, `${what} is not supported by the local org`, at);
}
