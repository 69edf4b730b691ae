import { schemaScope } from "../../../formula/index.ts";
import type { FormulaType } from "../../../formula/index.ts";
import type { Field, Schema } from "../../../metadata/schema.ts";
import type { FlowProgram, Variable } from "../program/flow-program.ts";
import { formulaTypeOfData } from "./data-types.ts";

/** What a reference in a flow names, as far as its definition tells. */
export type Described =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "value"; readonly type: FormulaType }
  | { readonly kind: "record"; readonly object: string }
  | { readonly kind: "records"; readonly object: string }
  | { readonly kind: "values" };

const FLOW_GLOBALS: Readonly<Record<string, FormulaType>> = {
  CurrentDate: "date",
  CurrentDateTime: "datetime",
  FaultMessage: "text",
  InterviewGuid: "text",
  InterviewStartTime: "datetime",
  ActiveStages: "text",
  CurrentStage: "text"
};

/** Undefined where nothing has that name, or a field on the way does not exist. */
export function describeReference(
  schema: Schema,
  program: FlowProgram,
  reference: string
): Described | undefined {
  const [head = "", ...path] = reference.split(".");
  if (head === "$Record" || head === "$Record__Prior")
    return onPath(schema, program.definition.start?.object ?? "", path);
  if (head === "$Flow") return value(FLOW_GLOBALS[path[0] ?? ""]);
  if (head === "$GlobalConstant")
    return value(/^(True|False)$/.test(path[0] ?? "") ? "boolean" : "text");
  if (head.startsWith("$")) {
    const field = schemaScope(schema, "", { kind: "flow" }).field([head, ...path]);
    return value(field?.type);
  }
  const described = describeResource(schema, program, head);
  if (path.length === 0 || !described) return described;
  return described.kind === "record" ? onPath(schema, described.object, path) : undefined;
}

function value(type: FormulaType | undefined): Described | undefined {
  return type && { kind: "value", type };
}

function describeResource(
  schema: Schema,
  program: FlowProgram,
  name: string
): Described | undefined {
  const resource = program.resources.get(name);
  switch (resource?.kind) {
    case "variable":
      return describeVariable(resource.element);
    case "constant":
      return value(formulaTypeOfData(resource.element.dataType) ?? "text");
    case "formula":
      return value(formulaTypeOfData(resource.element.dataType) ?? "text");
    case "template":
      return value("text");
    default:
      return describeElement(schema, program, name);
  }
}

function describeVariable({ dataType, isCollection, objectType }: Variable): Described {
  if (dataType === "SObject")
    return { kind: isCollection ? "records" : "record", object: objectType ?? "" };
  return isCollection
    ? { kind: "values" }
    : { kind: "value", type: formulaTypeOfData(dataType) ?? "text" };
}

/** The output of an element, the current member of a loop, or whether an outcome was chosen. */
function describeElement(
  schema: Schema,
  program: FlowProgram,
  name: string
): Described | undefined {
  const node = program.nodes.get(name);
  switch (node?.kind) {
    case "lookup": {
      const { getFirstRecordOnly, object = "" } = node.element;
      return { kind: getFirstRecordOnly ? "record" : "records", object };
    }
    case "loop":
      return memberOf(describeReference(schema, program, node.element.collectionReference ?? ""));
    case "collection":
      return describeReference(schema, program, node.element.collectionReference);
    case "create":
      return { kind: "value", type: "id" };
    case undefined: {
      const rules = program.definition.decisions.flatMap((decision) => decision.rules);
      return rules.some((rule) => rule.name === name)
        ? { kind: "value", type: "boolean" }
        : processorItem(schema, program, name);
    }
    default:
      return { kind: "value", type: "boolean" };
  }
}

/** The variable in which a filter looks at each member. */
function processorItem(schema: Schema, program: FlowProgram, name: string): Described | undefined {
  const processor = program.definition.collectionProcessors.find(
    ({ assignNextValueToReference }) => assignNextValueToReference === name
  );
  return processor && memberOf(describeReference(schema, program, processor.collectionReference));
}

function memberOf(collection: Described | undefined): Described | undefined {
  if (collection?.kind === "records") return { kind: "record", object: collection.object };
  return collection?.kind === "values" ? { kind: "value", type: "text" } : undefined;
}

/** A field, a parent record or child records on a path from an object. */
function onPath(schema: Schema, object: string, path: readonly string[]): Described | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema.objectOf(object) && { kind: "record", object };
  const parent = schema.relationshipOf(object, step)?.referenceTo[0];
  if (parent !== undefined) return onPath(schema, parent, rest);
  if (rest.length > 0) return undefined;
  const children = schema
    .childRelationshipsOf(object)
    .find(({ name }) => name?.toLowerCase() === step.toLowerCase());
  if (children) return { kind: "records", object: children.childObject };
  const field = schema.fieldOf(object, step);
  return field && { kind: "field", field };
}
