import type { GraphQLFieldConfig, GraphQLFieldConfigMap, GraphQLOutputType } from "graphql";
import { GraphQLNonNull, GraphQLObjectType, GraphQLUnionType } from "graphql";
import type { Field } from "../../../metadata/schema.ts";
import type { QueryRecord } from "../../../org.ts";
import { perObject } from "../model/per-object.ts";
import type { ParentRelationship, VisibleObject, VisibleObjects } from "../model/visible-object.ts";
import { outputValue } from "../reading/output-value.ts";
import type { RecordNode } from "../reading/record-node.ts";
import { linkKey } from "../reading/record-node.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { kindOf } from "../types/field-kind.ts";
import { scalars } from "../types/scalars.ts";
import { valueTypes } from "../types/value-types.ts";

type RecordField = GraphQLFieldConfig<RecordNode, Viewer>;
type RecordFields = GraphQLFieldConfigMap<RecordNode, Viewer>;
export type RecordOf = (object: string) => GraphQLObjectType;

/** `Account`: its fields as values, its parents as records, its children as connections. */
export function recordTypes(
  objects: VisibleObjects,
  childField: (object: string) => RecordField
): RecordOf {
  const recordOf: RecordOf = perObject(
    (name) =>
      new GraphQLObjectType<RecordNode, Viewer>({
        name,
        fields: () => {
          const object = objectFor({ objects }, name);
          const { parents, children } = object;
          return {
            ...mapped(children.values(), (child) => childField(child.object)),
            ...mapped(parents.values(), (parent) => parentField(name, parent, recordOf)),
            ...ownFields(object)
          };
        }
      })
  );
  return recordOf;
}

/** `AccountRepresentation`: what a mutation gives back of a record, which is its own fields alone. */
export function savedRecordType(object: VisibleObject): GraphQLObjectType {
  return new GraphQLObjectType<RecordNode, Viewer>({
    name: `${object.sobject.name}Representation`,
    fields: () => ownFields(object)
  });
}

function ownFields({ sobject: { name }, fields }: VisibleObject): RecordFields {
  return {
    ApiName: { type: new GraphQLNonNull(scalars.String), resolve: () => name },
    ...mapped(fields.values(), (field) => valueField(name, field))
  };
}

function valueField(object: string, field: Field): RecordField {
  if (field.type === "id")
    return { type: new GraphQLNonNull(scalars.ID), resolve: ({ values }) => values[field.name] };
  return {
    type: valueTypes.get(kindOf(field).name) as GraphQLOutputType,
    resolve: ({ values }, _, viewer) => outputValue(viewer, object, field, values[field.name])
  };
}

function parentField(
  object: string,
  { name, field, objects }: ParentRelationship,
  recordOf: RecordOf
): RecordField {
  const [only, ...others] = objects as [string, ...string[]];
  if (others.length > 0)
    return {
      type: unionOf(`${object}_${name}`, objects.map(recordOf)),
      resolve: ({ links, prefix, values }) => links.get(linkKey(prefix + name, values[field.name]))
    };
  return {
    type: recordOf(only),
    resolve: (node, _, viewer) => parentNode(node, name, objectFor(viewer, only))
  };
}

function unionOf(name: string, types: readonly GraphQLObjectType[]): GraphQLUnionType {
  const resolveType = (node: unknown): string => (node as RecordNode).object.sobject.name;
  return new GraphQLUnionType({ name, types, resolveType });
}

function parentNode(node: RecordNode, name: string, object: VisibleObject): RecordNode | null {
  const values = node.values[name] as QueryRecord | null | undefined;
  if (!values) return null;
  const { links, prefix } = node;
  return { object, values, children: new Map(), prefix: `${prefix}${name}.`, links };
}

function mapped<T extends { readonly name: string }, V>(
  all: Iterable<T>,
  make: (one: T) => V
): Record<string, V> {
  return Object.fromEntries(Array.from(all, (one) => [one.name, make(one)]));
}
