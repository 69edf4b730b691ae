import type { Field, Schema, SObject } from "../../../metadata/schema.ts";
import type { Access } from "../../../org.ts";

export interface ParentRelationship {
  readonly name: string;
  readonly field: Field;
  /** Objects that it may point to and the user may read; several make it polymorphic. */
  readonly objects: readonly string[];
}

export interface ChildRelationship {
  readonly name: string;
  readonly object: string;
  /** The child's reference field. */
  readonly field: string;
}

/** One object as one user sees it; what they may not read is not there. */
export interface VisibleObject {
  readonly sobject: SObject;
  readonly fields: ReadonlyMap<string, Field>;
  readonly parents: ReadonlyMap<string, ParentRelationship>;
  readonly children: ReadonlyMap<string, ChildRelationship>;
}

export type VisibleObjects = ReadonlyMap<string, VisibleObject>;

/** Everything the UI API serves this user. */
export function visibleObjects(schema: Schema, access: Access): VisibleObjects {
  const readable = [...schema.objects.values()].filter(
    ({ name, uiApi, queryable }) => uiApi && queryable && access.object(name).read
  );
  const names = new Set(readable.map(({ name }) => name));
  return new Map(
    readable.map((sobject) => [sobject.name, visibleObject(schema, access, sobject, names)])
  );
}

function visibleObject(
  schema: Schema,
  access: Access,
  sobject: SObject,
  names: ReadonlySet<string>
): VisibleObject {
  const { name } = sobject;
  const fields = [...sobject.fields.values()].filter(
    (field) => access.field(name, field.name).read
  );
  const parents = fields.flatMap((field) => parentOf(field, names));
  const children = schema
    .childRelationshipsOf(name)
    .filter((child) => names.has(child.childObject))
    .filter((child) => access.field(child.childObject, child.field).read)
    .flatMap(({ name: relationship, childObject, field }): ChildRelationship[] =>
      relationship ? [{ name: relationship, object: childObject, field }] : []
    );
  return {
    sobject,
    fields: byName(fields),
    parents: byName(parents),
    children: byName(children)
  };
}

function parentOf(field: Field, names: ReadonlySet<string>): ParentRelationship[] {
  const objects = field.referenceTo.filter((object) => names.has(object));
  if (!field.relationshipName || objects.length === 0) return [];
  return [{ name: field.relationshipName, field, objects }];
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.name, one]));
}
