import type { Queries } from "../../../org.ts";
import type { DataChange, DataOutcome } from "../data/data-change.ts";
import { FlowFault, flowFailed } from "../flow-fault.ts";
import type { FlowNode, RecordUpdate } from "../program/flow-program.ts";
import { assign } from "../steps/assign.ts";
import { assignFields, pendingChange } from "../steps/change-data.ts";
import type { DataNode } from "../steps/change-data.ts";
import { decide } from "../steps/decide.ts";
import { iterate } from "../steps/iterate.ts";
import { lookUp } from "../steps/look-up.ts";
import { processCollection } from "../steps/process-collection.ts";
import { customErrors } from "../steps/raise-error.ts";
import type { Interview } from "./interview.ts";

/** An interview on its way: it stops at each change of data and goes on with the outcome. */
export type Steps = Generator<DataChange, void, DataOutcome>;

/** A flow that goes on longer has no end. */
const MOST_STEPS = 100_000;

/**
 * Walks through a flow from an element on. What keeps it from going on, and its custom errors, become errors of
 * the record that set it off.
 */
export function* runInterview(
  queries: Queries,
  interview: Interview,
  from: string | undefined
): Steps {
  try {
    let next = from;
    for (let steps = 0; next !== undefined && next !== ""; steps++) {
      if (steps > MOST_STEPS) throw new FlowFault("The flow runs in a circle");
      next = yield* step(queries, interview, next);
    }
  } catch (error) {
    if (!(error instanceof FlowFault)) throw error;
    interview.saveRow.errors.push(flowFailed(interview.program.label, error.message));
  }
}

function* step(
  queries: Queries,
  interview: Interview,
  name: string
): Generator<DataChange, string | undefined, DataOutcome> {
  const node = interview.program.nodes.get(name);
  if (!node) throw new FlowFault(`The flow has no element ${name}`);
  interview.visited.add(name);
  switch (node.kind) {
    case "decision":
      return decide(interview, node.element);
    case "loop":
      return iterate(interview, name, node.element);
    case "error":
      interview.saveRow.errors.push(...customErrors(interview, node.element));
      return undefined;
    case "create":
    case "update":
    case "delete":
      return yield* changeData(queries, interview, node);
    default:
      return quietStep(queries, interview, node);
  }
}

type QuietNode = Extract<FlowNode, { kind: "assignment" | "collection" | "lookup" }>;

/** A step that changes nothing outside of the interview. */
function quietStep(queries: Queries, interview: Interview, node: QuietNode): string | undefined {
  const { name, element } = node;
  const connector = element.connector?.targetReference;
  if (node.kind === "lookup")
    return orFault(interview, node.element.faultConnector, connector, () =>
      lookUp(queries, interview, name, node.element)
    );
  if (node.kind === "assignment") assign(interview, node.element);
  else processCollection(interview, name, node.element);
  return connector;
}

function* changeData(
  queries: Queries,
  interview: Interview,
  node: DataNode
): Generator<DataChange, string | undefined, DataOutcome> {
  const connector = node.element.connector?.targetReference;
  if (node.kind === "update" && isOwnUpdate(interview, node.element)) {
    assignFields(interview, interview.record, node.element.inputAssignments);
    return connector;
  }
  try {
    const pending = pendingChange(queries, interview, node);
    pending.settle(yield pending.change);
    return connector;
  } catch (error) {
    return faultPath(interview, node.element.faultConnector, error);
  }
}

/** Before the save, updating the record that started the flow is assigning its fields. */
function isOwnUpdate({ beforeSave }: Interview, { inputReference }: RecordUpdate): boolean {
  return beforeSave && inputReference === "$Record";
}

type Connector = { readonly targetReference: string } | undefined;

function orFault(
  interview: Interview,
  fault: Connector,
  connector: string | undefined,
  work: () => void
): string | undefined {
  try {
    work();
    return connector;
  } catch (error) {
    return faultPath(interview, fault, error);
  }
}

/** Where the flow goes on after a failure; without a fault path it does not. */
function faultPath(interview: Interview, fault: Connector, error: unknown): string {
  if (!(error instanceof FlowFault) || !fault) throw error;
  interview.faultMessage = error.message;
  return fault.targetReference;
}
