import type { Field, Schema, SObject } from "../../metadata/schema.ts";
import { compiledFormulas } from "../formulas/compiled-formulas.ts";
import { isStored } from "../../storage/columns.ts";

/** The roll-ups of one parent object over one master-detail field of a child. */
export interface RollUpGroup {
  readonly parent: SObject;
  readonly child: SObject;
  /** The child's master-detail field. */
  readonly masterField: Field;
  readonly fields: readonly Field[];
  /** The child's columns that decide the values; undefined where a formula may read any. */
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
  const columns = new Set(["Id", "IsDeleted", masterField.name]);
  const complete = names.every((name) => addColumns(schema, child, name, columns));
  return complete ? [...columns] : undefined;
}

/** Adds the columns behind a field, through formulas; false where a formula leaves the record. */
function addColumns(schema: Schema, child: SObject, name: string, columns: Set<string>): boolean {
  const field = schema.fieldOf(child.name, name);
  if (!field || field.type === "address") return false;
  if (isStored(field)) {
    columns.add(field.name);
    return true;
  }
  return compiledFormulas(schema)
    .field(child, field)
    .references.every(
      ([step = "", ...rest]) =>
        step.startsWith("$") || (rest.length === 0 && addColumns(schema, child, step, columns))
    );
}
