import type { Field, Schema, SObject } from "../metadata/schema.ts";

/** Standard objects whose access follows a parent that is not a master-detail in the describe. */
const STANDARD_PARENTS: Readonly<Record<string, string>> = {
  Contact: "AccountId",
  Asset: "AccountId",
  OpportunityLineItem: "OpportunityId",
  AccountShare: "AccountId"
};

/** The reference fields that decide access to a ControlledByParent object; every one of them must open it. */
export function controllingParents(schema: Schema, object: SObject): readonly Field[] {
  const masters = [...object.fields.values()].filter((field) => field.masterDetail);
  if (masters.length > 0) return masters.sort((a, b) => a.masterOrder - b.masterOrder);
  const standard = object.name.endsWith("__Share") ? "ParentId" : STANDARD_PARENTS[object.name];
  const field = standard === undefined ? undefined : schema.fieldOf(object.name, standard);
  return field ? [field] : [];
}
