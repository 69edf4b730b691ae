import type { Field, Schema, SObject } from "../../metadata/schema.ts";
import { isStored } from "../../storage/columns.ts";

/** The roll-ups of one parent object over one master-detail field of a child. */
export interface RollUpGroup {
  readonly parent: SObject;
  readonly child: SObject;
  /** The child's master-detail field. */
  readonly masterField: Field;
  readonly fields: readonly Field[];
  /** The child's columns that decide the values; undefined where formulas may read any. */
  readonly columns: readonly string[] | undefined;
}

const plans = new WeakMap<Schema, ReadonlyMap<string, readonly RollUpGroup[]>>();

/** The groups fed by a child object. */
export function rollUpsFedBy(schema: Schema, child: SObject): readonly RollUpGroup[] {
  let plan = plans.get(schema);
  if (!plan) plans.set(schema, (plan = buildPlan(schema)));
  return plan.get(child.name) ?? [];
}

function buildPlan(schema: Schema): Map<string, RollUpGroup[]> {
  const plan = new Map<string, RollUpGroup[]>();
  for (const parent of schema.objects.values()) {
    const fields = [...parent.fields.values()].filter((field) => field.rollUp);
    const groups = Map.groupBy(
      fields,
      ({ rollUp }) => `${rollUp?.childObject}.${rollUp?.childRelationshipField}`
    );
    for (const grouped of groups.values()) {
      const group = groupOf(schema, parent, grouped);
      if (group) plan.set(group.child.name, [...(plan.get(group.child.name) ?? []), group]);
    }
  }
  return plan;
}

function groupOf(
  schema: Schema,
  parent: SObject,
  fields: readonly Field[]
): RollUpGroup | undefined {
  const rollUp = fields[0]?.rollUp;
  const child = rollUp && schema.objectOf(rollUp.childObject);
  const masterField = child && schema.fieldOf(child.name, rollUp.childRelationshipField);
  if (!child || !masterField) return undefined;
  const columns = columnsRead(schema, child, masterField, fields);
  return { parent, child, masterField, fields, columns };
}

function columnsRead(
  schema: Schema,
  child: SObject,
  masterField: Field,
  fields: readonly Field[]
): string[] | undefined {
  const names = fields.flatMap(({ rollUp }) => [
    ...(rollUp?.summarizedField === undefined ? [] : [rollUp.summarizedField]),
    ...(rollUp?.filters ?? []).map((filter) => filter.field)
  ]);
  const read = names.map((name) => schema.fieldOf(child.name, name));
  if (read.some((field) => !field || !isStored(field))) return undefined;
  const columns = read.map((field) => field?.name ?? "");
  return [...new Set(["Id", "IsDeleted", masterField.name, ...columns])];
}
