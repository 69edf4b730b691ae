import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Field, Schema, SObject } from "../schema.ts";
import type { Check } from "./check.ts";
import { changedOf, problemAt } from "./check.ts";

/** Limits of one object in Enterprise Edition. Source: Salesforce Limits quick reference. */
const most = {
  externalIds: 25,
  fields: 500,
  masters: 2,
  relationships: 40,
  rollUps: 25,
  masterLevels: 3
};

/** Counts what the platform limits on objects whose fields the package touches; reported at the last such field. */
export const checkObjectLimits: Check = function* (context) {
  const touched = new Map<string, Component<"CustomField">>();
  for (const field of changedOf(context, "CustomField"))
    touched.set(field.fullName.split(".")[0]!, field);
  for (const [name, field] of touched) {
    const object = context.schema.objectOf(name);
    if (object) yield* problems(field, object, context.schema);
  }
};

function* problems(
  field: Component<"CustomField">,
  object: SObject,
  schema: Schema
): Iterable<Problem> {
  const fields = [...object.fields.values()].filter(({ custom }) => custom);
  const count = (is: (each: Field) => boolean): number => fields.filter(is).length;
  const over = (what: string, limit: number): Problem =>
    problemAt(field, `Maximum number of ${what} on ${object.name} is ${limit}`);
  if (fields.length > most.fields) yield over("custom fields", most.fields);
  if (count(({ externalId }) => externalId) > most.externalIds)
    yield over("external id fields", most.externalIds);
  if (count(({ masterDetail }) => masterDetail) > most.masters)
    yield over("master-detail relationships", most.masters);
  if (count(({ type }) => type === "reference") > most.relationships)
    yield over("relationships", most.relationships);
  if (count(({ rollUp }) => rollUp !== undefined) > most.rollUps)
    yield over("roll-up summary fields", most.rollUps);
  if (masterLevels(object, schema) > most.masterLevels)
    yield over("levels of master-detail relationships", most.masterLevels);
}

/** Masters above an object, longest way; a circle counts as too many. */
function masterLevels(object: SObject, schema: Schema, below: readonly string[] = []): number {
  if (below.includes(object.name)) return Infinity;
  const masters = [...object.fields.values()]
    .filter(({ masterDetail }) => masterDetail)
    .flatMap(({ referenceTo }) => referenceTo)
    .map((name) => schema.objectOf(name))
    .filter((master) => master !== undefined);
  const path = [...below, object.name];
  return Math.max(0, ...masters.map((master) => 1 + masterLevels(master, schema, path)));
}
