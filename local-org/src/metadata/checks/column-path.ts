import type { Field, Schema } from "../schema.ts";

/** What a column of a report names: a field that is known, one that is not there, or what only the platform knows. */
export type Column =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "unknown" }
  | { readonly kind: "missing"; readonly object: string; readonly name: string };

/**
 * Follows a column from an object: `Object__c$Field__c`, `Object__c.Children__r$Field__c`,
 * `Object__c.Lookup__c.Field__c`. Columns like `CUST_NAME` start at no object.
 */
export function columnOf(schema: Schema, column: string): Column {
  const [start = "", ...steps] = column.split(/[.$]/);
  return schema.objectOf(start) ? columnFrom(schema, start, steps) : { kind: "unknown" };
}

export function columnFrom(
  schema: Schema,
  object: string,
  [step, ...rest]: readonly string[]
): Column {
  if (step === undefined) return { kind: "unknown" };
  const child = schema
    .childRelationshipsOf(object)
    .find(({ name }) => name?.toLowerCase() === step.toLowerCase());
  if (child) return columnFrom(schema, child.childObject, rest);
  const field = schema.fieldOf(object, step) ?? schema.relationshipOf(object, step);
  if (!field)
    return /__[cr]$/i.test(step) ? { kind: "missing", object, name: step } : { kind: "unknown" };
  const [parent] = field.referenceTo;
  return rest.length > 0 && parent !== undefined
    ? columnFrom(schema, parent, rest)
    : { kind: "field", field };
}
