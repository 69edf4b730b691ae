import { describeReference } from "../../../automation/flows/values/describe-reference.ts";
import { referencesIn } from "../../../automation/flows/values/merge-text.ts";
import type { Problem } from "../../packages/problem.ts";
import { everyElement, flowProblem } from "./flow-problem.ts";
import type { FlowUnderCheck, Placed } from "./flow-problem.ts";

const REFERENCES: ReadonlySet<string> = new Set([
  "assignNextValueToReference",
  "assignRecordIdToReference",
  "assignToReference",
  "collectionReference",
  "elementReference",
  "inputReference",
  "leftValueReference",
  "outputReference"
]);

const MERGED: ReadonlySet<string> = new Set(["errorMessage", "stringValue", "text"]);

/** Every reference names a resource, an element or a field that exists; what is assigned is a variable or a field. */
export function* referenceProblems(flow: FlowUnderCheck): Iterable<Problem> {
  for (const placed of everyElement(flow.component.element)) {
    const { at, above, owner } = placed;
    if (above.some(({ name }) => name === "processMetadataValues")) continue;
    const names = REFERENCES.has(at.name)
      ? [at.text.trim()]
      : MERGED.has(at.name)
        ? referencesIn(at.text)
        : [];
    for (const name of names)
      if (!describeReference(flow.schema, flow.program, name))
        yield flowProblem(flow, owner, `The reference ${name} names nothing that exists`, at);
    if (at.name === "assignToReference") yield* assignmentProblems(flow, placed);
  }
}

function* assignmentProblems(
  { component, program, schema }: FlowUnderCheck,
  { at, owner }: Placed
): Iterable<Problem> {
  const reference = at.text.trim();
  const flow = { component, program, schema };
  const described = describeReference(schema, program, reference);
  const head = reference.split(".")[0] ?? "";
  const isVariable = program.resources.get(head)?.kind === "variable";
  const isField = described?.kind === "field";
  if (described && !isField && !isVariable)
    yield flowProblem(flow, owner, `${reference} cannot be assigned a value`, at);
  if (head === "$Record__Prior" || (isField && described.field.readOnly))
    yield flowProblem(flow, owner, `The field ${reference} can't be set`, at);
}
