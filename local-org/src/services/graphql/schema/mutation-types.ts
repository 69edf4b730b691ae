import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigMap,
  GraphQLInputFieldConfigMap
} from "graphql";
import { GraphQLInputObjectType, GraphQLNonNull, GraphQLObjectType } from "graphql";
import type { Field } from "../../../metadata/schema.ts";
import type { Access } from "../../../org.ts";
import type { VisibleObject, VisibleObjects } from "../model/visible-object.ts";
import { readRecord } from "../reading/read-record.ts";
import type { Viewer } from "../request/viewer.ts";
import { kindOf } from "../types/field-kind.ts";
import { scalars } from "../types/scalars.ts";
import { savedRecordType } from "./record-types.ts";
import type { OperationResult } from "../writing/operations.ts";
import { createRecord, deleteRecord, updateRecord } from "../writing/operations.ts";

type Operation = typeof createRecord;
type OperationField = GraphQLFieldConfig<unknown, Viewer>;

const deleteInput = new GraphQLInputObjectType({
  name: "RecordDeleteInput",
  fields: { Id: { type: new GraphQLNonNull(scalars.IdOrRef) } }
});

const deletePayload = new GraphQLObjectType<OperationResult, Viewer>({
  name: "RecordDeletePayload",
  fields: { Id: { type: scalars.ID, resolve: ({ id }) => id } }
});

/** `AccountCreate`, `AccountUpdate`, `AccountDelete` for what the user may do; undefined: nothing at all. */
export function mutationType(
  objects: VisibleObjects,
  access: Access
): GraphQLObjectType | undefined {
  const fields = Object.assign(
    {},
    ...[...objects.values()].map((object) => operationsOf(object, access))
  ) as GraphQLFieldConfigMap<unknown, Viewer>;
  if (Object.keys(fields).length === 0) return undefined;
  return new GraphQLObjectType({ name: "UIAPIMutations", fields });
}

function operationsOf(
  object: VisibleObject,
  access: Access
): GraphQLFieldConfigMap<unknown, Viewer> {
  const { name, createable, updateable, deletable } = object.sobject;
  const may = access.object(name);
  const writable = [...object.fields.values()].filter(
    (field) => !field.readOnly && access.field(name, field.name).edit
  );
  const changeable = writable.filter(({ createOnly }) => !createOnly);
  const record = savedRecordType(object);
  return {
    ...(createable && may.create && writable.length > 0
      ? { [`${name}Create`]: saveField(object, "Create", writable, record, createRecord) }
      : {}),
    ...(updateable && may.edit && changeable.length > 0
      ? { [`${name}Update`]: saveField(object, "Update", changeable, record, updateRecord) }
      : {}),
    ...(deletable && may.delete ? { [`${name}Delete`]: deleteField(object) } : {})
  };
}

function saveField(
  object: VisibleObject,
  verb: "Create" | "Update",
  fields: readonly Field[],
  record: GraphQLObjectType,
  operation: Operation
): OperationField {
  const { name } = object.sobject;
  const representation = new GraphQLInputObjectType({
    name: `${name}${verb}Representation`,
    fields: Object.fromEntries(fields.map((field) => [field.name, { type: inputScalar(field) }]))
  });
  const inputFields: GraphQLInputFieldConfigMap = {
    ...(verb === "Update" ? { Id: { type: new GraphQLNonNull(scalars.IdOrRef) } } : {}),
    [name]: { type: new GraphQLNonNull(representation) }
  };
  const input = new GraphQLInputObjectType({ name: `${name}${verb}Input`, fields: inputFields });
  return operationField(object, payloadType(name, verb, record), input, operation);
}

function inputScalar(field: Field): (typeof scalars)[keyof typeof scalars] {
  return field.type === "reference" ? scalars.IdOrRef : scalars[kindOf(field).scalar];
}

function payloadType(
  name: string,
  verb: "Create" | "Update",
  record: GraphQLObjectType
): GraphQLObjectType {
  const success = { type: scalars.Boolean, resolve: () => true };
  return new GraphQLObjectType<OperationResult, Viewer>({
    name: `${name}${verb}Payload`,
    fields: {
      Record: {
        type: record,
        resolve: ({ id, object }, _, viewer, info) => readRecord(viewer, object, id, info)
      },
      ...(verb === "Update" ? { success } : {})
    }
  });
}

function deleteField(object: VisibleObject): OperationField {
  return operationField(object, deletePayload, deleteInput, deleteRecord);
}

function operationField(
  object: VisibleObject,
  type: GraphQLObjectType,
  input: GraphQLInputObjectType,
  operation: Operation
): OperationField {
  return {
    type,
    args: { input: { type: new GraphQLNonNull(input) } },
    resolve: (_, args, viewer, { path }) =>
      operation(viewer, object, String(path.key), args["input"] as Record<string, unknown>)
  };
}
