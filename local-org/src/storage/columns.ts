import type { Field, FieldType, SObject } from "../metadata/schema.ts";

export type Affinity = "TEXT" | "INTEGER" | "REAL";

const AFFINITIES: Partial<Record<FieldType, Affinity>> = {
  boolean: "INTEGER",
  int: "INTEGER",
  double: "REAL",
  currency: "REAL",
  percent: "REAL"
};

/** How SQLite keeps a field: dates, times and ids are text. */
export function affinityOf(field: Field): Affinity {
  return AFFINITIES[field.type] ?? "TEXT";
}

/** Whether the field has a column: formulas and compound addresses are computed when read. */
export function isStored(field: Field): boolean {
  return field.formula === undefined && field.type !== "address";
}

const storedFields = new WeakMap<SObject, readonly Field[]>();

/** The object's fields that have a column, in the schema's order. */
export function storedFieldsOf(object: SObject): readonly Field[] {
  let fields = storedFields.get(object);
  if (!fields) storedFields.set(object, (fields = [...object.fields.values()].filter(isStored)));
  return fields;
}

/** An identifier of the schema, quoted for SQL text. */
export function quoted(identifier: string): string {
  if (!/^\w+$/.test(identifier)) throw new Error(`"${identifier}" is not an API name`);
  return `"${identifier}"`;
}
