import { readLogic } from "../../../automation/flows/conditions/condition-logic.ts";
import type { Problem } from "../../packages/problem.ts";
import { elementsNamed } from "../check.ts";
import { everyElement, flowProblem, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck, Placed } from "./flow-problem.ts";

/** Names once each, connectors to elements that exist, logic that can be read, a start that leads somewhere. */
export function* connectionProblems(flow: FlowUnderCheck): Iterable<Problem> {
  yield* repeatedNames(flow);
  yield* idleStart(flow);
  for (const placed of everyElement(flow.component.element)) {
    const { at, owner } = placed;
    const target = at.text.trim();
    if (at.name === "targetReference" && !flow.program.nodes.has(target) && target !== "")
      yield flowProblem(flow, owner, `The connector leads to ${target}, which does not exist`, at);
    if (at.name === "filterLogic" || at.name === "conditionLogic")
      yield* logicProblems(flow, placed);
  }
}

function* repeatedNames(flow: FlowUnderCheck): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { at, above, owner } of everyElement(flow.component.element)) {
    if (at.name !== "name" || above.at(-1)?.name.endsWith("Values")) continue;
    const name = at.text.trim().toLowerCase();
    if (seen.has(name))
      yield flowProblem(flow, owner, `The API name ${at.text.trim()} is used more than once`, at);
    seen.add(name);
    if (!/^[a-z](?!.*__)[a-z0-9_]*$/i.test(name) || name.endsWith("_"))
      yield flowProblem(flow, owner, `The API name ${at.text.trim()} is not valid`, at);
  }
}

function* idleStart(flow: FlowUnderCheck): Iterable<Problem> {
  const [start] = elementsNamed(flow.component.element, "start");
  if (!start) return;
  const leads = [start, ...elementsNamed(start, "scheduledPaths")].some((element) =>
    element.children.some(({ name }) => name === "connector")
  );
  if (!leads) yield flowProblem(flow, "Start", "The start element isn't connected", start);
}

function* logicProblems(flow: FlowUnderCheck, { at, above, owner }: Placed): Iterable<Problem> {
  const logic = at.text.trim();
  if (logic === "" || /^(and|or)$/i.test(logic)) return;
  const parent = above.at(-1);
  const kind = at.name === "filterLogic" ? "filters" : "conditions";
  const count = parent ? elementsNamed(parent, kind).length : 0;
  try {
    readLogic(logic, count);
  } catch {
    const whose = parent && textOf(parent, "name") ? owner : "Start";
    yield flowProblem(flow, whose, `The condition logic ${logic} is not valid`, at);
  }
}
