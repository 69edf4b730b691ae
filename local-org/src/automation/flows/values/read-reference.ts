import { randomUUID } from "node:crypto";
import { globalValue } from "../../formulas/global-values.ts";
import { valueAt } from "../../formulas/record-values.ts";
import type { FieldValue } from "../../../org.ts";
import { dayIn } from "../../../soql/dates/time-zone.ts";
import type { Interview } from "../running/interview.ts";
import { flowFormula } from "./flow-formula.ts";
import { constantValue } from "./literal.ts";
import { isRecord, newRecord } from "./flow-value.ts";
import type { FlowRecord, FlowValue } from "./flow-value.ts";
import { mergeText } from "./merge-text.ts";
import { relatedRecords } from "./related-records.ts";
import { resolveValue } from "./resolve-value.ts";

/** The value that a reference such as `$Record.Name`, `Get_Account.Owner.Email` or `varCount` names. */
export function readReference(interview: Interview, reference: string): FlowValue {
  const [head = "", ...path] = reference.split(".");
  switch (head) {
    case "$Record":
      return fromRecord(interview, interview.record, path);
    case "$Record__Prior":
      return interview.prior
        ? fromRecord(interview, newRecord(interview.saveRow.object, interview.prior), path)
        : null;
    case "$Flow":
      return flowGlobal(interview, path[0] ?? "");
    case "$GlobalConstant":
      return constantValue(path[0] ?? "");
    default:
      if (head.startsWith("$")) return globalValue(interview.context, [head, ...path]);
      return fromResource(interview, head, path);
  }
}

function fromResource(interview: Interview, name: string, path: readonly string[]): FlowValue {
  const value = resourceValue(interview, name);
  if (path.length === 0) return value;
  return isRecord(value) ? fromRecord(interview, value, path) : null;
}

/** A resource's value; variables and elements that were not reached are blank. */
function resourceValue(interview: Interview, name: string): FlowValue {
  const known = interview.values.get(name);
  if (known !== undefined) return known;
  const resource = interview.program.resources.get(name);
  switch (resource?.kind) {
    case "variable":
      return initialValue(interview, resource.element);
    case "constant":
      return resource.element.value ? resolveValue(interview, resource.element.value) : null;
    case "formula":
      return flowFormula(interview.context.schema, interview.program, resource.element).evaluate(
        interview
      );
    case "template":
      return mergeText(interview, resource.element.text);
    default:
      return visitedValue(interview, name);
  }
}

type Variable = Interview["program"]["definition"]["variables"][number];

/** A record variable starts as an empty record, so that its fields can be assigned. */
function initialValue(interview: Interview, variable: Variable): FlowValue {
  const name = variable.name ?? "";
  const { schema } = interview.context;
  const object = variable.dataType === "SObject" && schema.objectOf(variable.objectType ?? "");
  const value: FlowValue = variable.isCollection
    ? []
    : variable.value
      ? resolveValue(interview, variable.value)
      : object
        ? newRecord(object)
        : null;
  interview.values.set(name, value);
  return value;
}

/** Kinds of elements whose name stands for their output. */
const OUTPUTS: ReadonlySet<string> = new Set(["lookup", "create", "loop", "collection"]);

/** An element or outcome by name stands for whether it was reached. */
function visitedValue(interview: Interview, name: string): FlowValue {
  const { definition, nodes } = interview.program;
  const kind = nodes.get(name)?.kind;
  if (kind !== undefined) return OUTPUTS.has(kind) ? null : interview.visited.has(name);
  const outcomes = definition.decisions.flatMap(({ rules }) => rules);
  return outcomes.some((rule) => rule.name === name) ? interview.visited.has(name) : null;
}

/** A field, a parent's field, a parent itself or the children. */
function fromRecord(interview: Interview, record: FlowRecord, path: readonly string[]): FlowValue {
  const { context } = interview;
  return relatedRecords(context, record, path) ?? valueAt(context, record.object, record.row, path);
}

const guids = new WeakMap<Interview, string>();

function guidOf(interview: Interview): string {
  const guid = guids.get(interview) ?? randomUUID();
  guids.set(interview, guid);
  return guid;
}

function flowGlobal(interview: Interview, name: string): FieldValue {
  const now = interview.context.clock.now();
  switch (name) {
    case "CurrentDate":
      return dayIn(now, interview.context.session.timeZone);
    case "CurrentDateTime":
      return now.toISOString();
    case "FaultMessage":
      return interview.faultMessage;
    case "InterviewStartTime":
      return interview.startedAt;
    case "InterviewGuid":
      return guidOf(interview);
    default:
      return null;
  }
}
