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
import type { ConnectionTypes } from "./connection-types.ts";

type RecordField = GraphQLFieldConfig<RecordNode, Viewer>;

/** `Account`: its fields as values, its parents as records, its children as connections. */
export function recordTypes(
  objects: VisibleObjects,
  connections: () => ConnectionTypes
): (object: string) => GraphQLObjectType {
  const recordOf = perObject(
    (name) =>
      new GraphQLObjectType<RecordNode, Viewer>({
        name,
        fields: () => recordFields(objectFor({ objects }, name))
      })
  );

  function recordFields(object: VisibleObject): GraphQLFieldConfigMap<RecordNode, Viewer> {
    const { sobject, fields, parents, children } = object;
    return {
      ApiName: { type: new GraphQLNonNull(scalars.String), resolve: () => sobject.name },
      ...mapped(children.values(), ({ name, object: child }) => [
        name,
        connections().childField(child)
      ]),
      ...mapped(parents.values(), (parent) => [parent.name, parentField(sobject.name, parent)]),
      ...mapped(fields.values(), (field) => [field.name, valueField(sobject.name, field)])
    };
  }

  function parentField(
    object: string,
    { name, field, objects: targets }: ParentRelationship
  ): RecordField {
    const [only, ...others] = targets as [string, ...string[]];
    if (others.length > 0) {
      const type = new GraphQLUnionType({
        name: `${object}_${name}`,
        types: targets.map(recordOf),
        resolveType: (node) => (node as RecordNode).object.sobject.name
      });
      return { type, resolve: (node) => linked(node, name, field) };
    }
    return {
      type: recordOf(only),
      resolve: (node, _, viewer) => parentNode(node, name, objectFor(viewer, only))
    };
  }

  return recordOf;
}

/** `AccountRepresentation`: what a mutation gives back of a record, which is its own fields alone. */
export function savedRecordType({ sobject, fields }: VisibleObject): GraphQLObjectType {
  return new GraphQLObjectType<RecordNode, Viewer>({
    name: `${sobject.name}Representation`,
    fields: () => ({
      ApiName: { type: new GraphQLNonNull(scalars.String), resolve: () => sobject.name },
      ...mapped(fields.values(), (field) => [field.name, valueField(sobject.name, field)])
    })
  });
}

function linked(node: RecordNode, name: string, field: Field): RecordNode | null {
  return node.links.get(linkKey(node.prefix + name, node.values[field.name])) ?? null;
}

function parentNode(node: RecordNode, name: string, object: VisibleObject): RecordNode | null {
  const values = node.values[name] as QueryRecord | null | undefined;
  if (!values) return null;
  const { links, prefix } = node;
  return { object, values, children: new Map(), prefix: `${prefix}${name}.`, links };
}

function valueField(object: string, field: Field): RecordField {
  if (field.type === "id")
    return { type: new GraphQLNonNull(scalars.ID), resolve: ({ values }) => values[field.name] };
  return {
    type: valueTypes.get(kindOf(field).name) as GraphQLOutputType,
    resolve: ({ values }, _, viewer) => outputValue(viewer, object, field, values[field.name])
  };
}

function mapped<T, V>(
  all: Iterable<T>,
  entry: (one: T) => readonly [string, V]
): Record<string, V> {
  return Object.fromEntries([...all].map(entry));
}
