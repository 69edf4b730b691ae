import { describeReference } from "../../../automation/flows/values/describe-reference.ts";
import type { Problem } from "../../packages/problem.ts";
import type { Field } from "../../schema.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { elementAt, elementsNamed } from "../check.ts";
import { fieldExists } from "../reference.ts";
import { flowProblem, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck } from "./flow-problem.ts";

const KINDS = ["recordLookups", "recordCreates", "recordUpdates", "recordDeletes", "start"];

/** Objects and fields of the elements that read and write records, and the picklist values they name. */
export function* recordElementProblems(flow: FlowUnderCheck): Iterable<Problem> {
  for (const kind of KINDS)
    for (const element of elementsNamed(flow.component.element, kind)) {
      const owner = textOf(element, "name") ?? "Start";
      const object = objectOf(flow, element);
      if (object === undefined) {
        const named = textOf(element, "object");
        if (named !== undefined)
          yield flowProblem(
            flow,
            owner,
            `The object ${named} doesn't exist`,
            elementAt(element, "object")
          );
        continue;
      }
      yield* fieldProblems(flow, owner, object, element);
    }
}

/** The object named, or that of the records referred to. */
function objectOf({ schema, program }: FlowUnderCheck, element: XmlElement): string | undefined {
  const named = textOf(element, "object");
  if (named !== undefined) return schema.objectOf(named)?.name;
  const described = describeReference(schema, program, textOf(element, "inputReference") ?? "");
  return described?.kind === "record" || described?.kind === "records"
    ? described.object
    : undefined;
}

function* fieldProblems(
  flow: FlowUnderCheck,
  owner: string,
  object: string,
  element: XmlElement
): Iterable<Problem> {
  for (const child of element.children) {
    if (child.name === "sortField" || child.name === "queriedFields")
      yield* unknownField(flow, owner, object, child);
    if (!["filters", "inputAssignments", "outputAssignments"].includes(child.name)) continue;
    const at = elementAt(child, "field");
    const problems = [...unknownField(flow, owner, object, at)];
    yield* problems;
    if (problems.length > 0) continue;
    const field = flow.schema.fieldOf(object, at.text.trim());
    if (field) yield* valueProblems(flow, owner, field, child);
  }
}

function* unknownField(
  flow: FlowUnderCheck,
  owner: string,
  object: string,
  at: XmlElement
): Iterable<Problem> {
  const name = at.text.trim();
  if (!fieldExists(flow.schema, object, name))
    yield flowProblem(flow, owner, `The field ${name} for the object ${object} doesn't exist`, at);
}

function* valueProblems(
  flow: FlowUnderCheck,
  owner: string,
  field: Field,
  element: XmlElement
): Iterable<Problem> {
  const at = elementAt(element, "value", "stringValue");
  if (element.name === "inputAssignments" && field.readOnly)
    yield flowProblem(
      flow,
      owner,
      `The field ${field.name} can't be set`,
      elementAt(element, "field")
    );
  const operator = textOf(element, "operator");
  if (operator === undefined || operator === "EqualTo" || operator === "NotEqualTo")
    yield* picklistProblems(flow, owner, field, at);
}

/** A text given to, or compared with, a picklist is one of its values. */
export function* picklistProblems(
  flow: FlowUnderCheck,
  owner: string,
  field: Field,
  at: XmlElement
): Iterable<Problem> {
  if (at.name !== "stringValue" || field.type !== "picklist" || at.text.includes("{!")) return;
  if (!field.picklist?.restricted || at.text === "") return;
  const isValue = field.picklist.values.some(({ value }) => value === at.text);
  if (!isValue)
    yield flowProblem(flow, owner, `The picklist ${field.name} has no value ${at.text}`, at);
}
