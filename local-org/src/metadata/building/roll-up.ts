import type { Component, Components } from "../component.ts";
import type { Field, RollUp, SObject } from "../schema.ts";

type Definition = Component<"CustomField">["definition"];

const afterDot = (path: string): string => path.slice(path.indexOf(".") + 1);
const beforeDot = (path: string): string => path.slice(0, Math.max(0, path.indexOf(".")));

/** `summaryForeignKey` is `Child__c.Parent__c`; the summarized and filter fields name the child too. */
function rollUpOf(definition: Definition): RollUp | undefined {
  const key = definition.summaryForeignKey;
  if (definition.type !== "Summary" || key === undefined) return undefined;
  return {
    operation: definition.summaryOperation ?? "count",
    childObject: beforeDot(key),
    childRelationshipField: afterDot(key),
    ...(definition.summarizedField
      ? { summarizedField: afterDot(definition.summarizedField) }
      : {}),
    filters: definition.summaryFilterItems.map(({ field, operation, value }) => ({
      field: afterDot(field),
      operation,
      value: value ?? ""
    }))
  };
}

/** Gives roll-ups their definition and the type and scale of what they summarize. */
export function withRollUps(
  object: SObject,
  objects: ReadonlyMap<string, SObject>,
  components: Components
): SObject {
  const fields = [...object.fields.values()].map((field) => {
    const definition = components.get("CustomField", `${object.name}.${field.name}`)?.definition;
    const rollUp = definition && rollUpOf(definition);
    return rollUp ? typed(field, rollUp, objects, components) : field;
  });
  return { ...object, fields: new Map(fields.map((field) => [field.name, field])) };
}

function typed(
  field: Field,
  rollUp: RollUp,
  objects: ReadonlyMap<string, SObject>,
  components: Components
): Field {
  const source = sourceOf(rollUp, objects, components);
  if (!source || rollUp.operation === "count")
    return { ...field, rollUp, type: "double", precision: 18, scale: 0 };
  const { type, scale } = source;
  const numeric = type === "double" || type === "currency" || type === "percent" || type === "int";
  return {
    ...field,
    rollUp,
    type: type === "int" ? "double" : type,
    precision: numeric ? 18 : 0,
    scale
  };
}

/** The summarized field; where it is itself a roll-up, with the type of what that one summarizes. */
function sourceOf(
  { childObject, summarizedField = "" }: RollUp,
  objects: ReadonlyMap<string, SObject>,
  components: Components
): Field | undefined {
  const source = objects.get(childObject)?.fields.get(summarizedField);
  const own = components.get("CustomField", `${childObject}.${summarizedField}`)?.definition;
  const nested = own && rollUpOf(own);
  return source && nested ? typed(source, nested, objects, components) : source;
}
