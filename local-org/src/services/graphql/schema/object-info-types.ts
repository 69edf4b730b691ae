import type { GraphQLFieldConfig, GraphQLFieldConfigMap, GraphQLScalarType } from "graphql";
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType
} from "graphql";
import type { FieldDescription, ObjectDescription } from "../reading/object-infos.ts";
import { objectInfos, picklistValues } from "../reading/object-infos.ts";
import type { Viewer } from "../request/viewer.ts";
import { scalars } from "../types/scalars.ts";

const { Boolean, ID, Int, String } = scalars;
const list = <T extends GraphQLScalarType | GraphQLObjectType>(type: T) => new GraphQLList(type);

const DATA_TYPES = [
  ...["ADDRESS", "BASE64", "BOOLEAN", "CURRENCY", "DATE", "DATETIME", "DOUBLE", "EMAIL", "INT"],
  ...["MULTIPICKLIST", "PERCENT", "PHONE", "PICKLIST", "REFERENCE", "STRING", "TEXTAREA"],
  ...["TIME", "URL"]
];

const dataType = new GraphQLEnumType({
  name: "DataType",
  values: Object.fromEntries(DATA_TYPES.map((name) => [name, {}]))
});

const objectReference = new GraphQLObjectType<{ apiName: string }>({
  name: "ReferenceToInfo",
  fields: {
    ApiName: { type: String, resolve: ({ apiName }) => apiName },
    nameFields: { type: list(String) }
  }
});

const childRelationship = new GraphQLObjectType({
  name: "ChildRelationship",
  fields: {
    childObjectApiName: { type: String },
    fieldName: { type: String },
    relationshipName: { type: String }
  }
});

const picklistValue = new GraphQLObjectType({
  name: "ObjectInfoPicklistValue",
  fields: { label: { type: String }, value: { type: String } }
});

const valuesOfRecordType = new GraphQLObjectType({
  name: "PicklistValuesByRecordTypeID",
  fields: {
    recordTypeID: { type: ID },
    defaultValue: { type: picklistValue },
    picklistValues: { type: list(picklistValue) }
  }
});

const describedField: GraphQLFieldConfigMap<FieldDescription, Viewer> = {
  ApiName: { type: new GraphQLNonNull(String), resolve: ({ info }) => info["apiName"] },
  dataType: { type: dataType, resolve: ({ info }) => (info["dataType"] as string).toUpperCase() },
  ...told(String, ["label", "inlineHelpText", "relationshipName"]),
  ...told(Int, ["length", "precision", "scale"]),
  ...told(Boolean, ["calculated", "createable", "custom", "externalId", "filterable", "nameField"]),
  ...told(Boolean, ["polymorphicForeignKey", "reference", "required", "sortable", "unique"]),
  ...told(Boolean, ["updateable"]),
  referenceToInfos: { type: list(objectReference), resolve: ({ info }) => info["referenceToInfos"] }
};

const fieldInterface = new GraphQLInterfaceType({
  name: "Field",
  fields: describedField as GraphQLFieldConfigMap<unknown, unknown>,
  resolveType: (field) =>
    (field as FieldDescription).field.picklist ? "PicklistField" : "StandardField"
});

const standardField = new GraphQLObjectType<FieldDescription, Viewer>({
  name: "StandardField",
  interfaces: [fieldInterface],
  fields: describedField
});

const picklistField = new GraphQLObjectType<FieldDescription, Viewer>({
  name: "PicklistField",
  interfaces: [fieldInterface],
  fields: {
    ...describedField,
    picklistValuesByRecordTypeIDs: {
      type: list(valuesOfRecordType),
      resolve: (description, _, viewer) => picklistValues(viewer, description)
    }
  }
});

const describedObject = new GraphQLObjectType<ObjectDescription, Viewer>({
  name: "ObjectInfo",
  fields: {
    ApiName: { type: new GraphQLNonNull(String), resolve: ({ info }) => info["apiName"] },
    ...told(String, ["label", "labelPlural", "keyPrefix"]),
    ...told(Boolean, ["createable", "custom", "deletable", "queryable", "updateable"]),
    childRelationships: {
      type: list(childRelationship),
      resolve: ({ info }) => info["childRelationships"]
    },
    defaultRecordTypeId: { type: ID, resolve: ({ info }) => info["defaultRecordTypeId"] },
    fields: { type: new GraphQLList(fieldInterface) },
    nameFields: { type: list(String), resolve: ({ info }) => info["nameFields"] }
  }
});

const objectInfoInput = new GraphQLInputObjectType({
  name: "ObjectInfoInput",
  fields: {
    apiName: { type: new GraphQLNonNull(String) },
    fieldNames: { type: list(String) }
  }
});

/** The types behind the interface `Field`, which nothing else refers to. */
export const describedFieldTypes = [standardField, picklistField];

/** `uiapi { objectInfos(apiNames: ["Account"]) { label fields { ApiName dataType } } }` */
export const objectInfosField: GraphQLFieldConfig<unknown, Viewer> = {
  type: list(describedObject),
  args: {
    apiNames: { type: list(String) },
    objectInfoInputs: { type: new GraphQLList(objectInfoInput) }
  },
  resolve: (_, args, viewer) => objectInfos(viewer, args)
};

/** Fields that say what the UI API says under the same name. */
function told(
  type: GraphQLScalarType,
  names: readonly string[]
): GraphQLFieldConfigMap<FieldDescription | ObjectDescription, Viewer> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      { type, resolve: ({ info }: FieldDescription | ObjectDescription) => info[name] }
    ])
  );
}
