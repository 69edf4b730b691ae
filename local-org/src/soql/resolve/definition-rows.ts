import type { Field, SObject } from "../../metadata/schema.ts";
import type { Binding } from "../sql/expression.ts";
import { mayReadField, mayReadObject, type Compilation } from "./compilation.ts";

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Rows of the objects that describe the schema (EntityDefinition, FieldDefinition), made of what the
 * user may see; undefined for objects that have a table.
 */
export function definitionRows(compilation: Compilation, object: SObject): Binding | undefined {
  const rows = ROWS[object.name];
  if (!rows) return undefined;
  let json: string | undefined;
  return () => (json ??= JSON.stringify(rows(compilation)));
}

const ROWS: Readonly<Record<string, (compilation: Compilation) => Row[]>> = {
  EntityDefinition: (compilation) => readableObjects(compilation).map(entityRow),
  FieldDefinition: (compilation) =>
    readableObjects(compilation).flatMap((object) =>
      [...object.fields.values()]
        .filter((field) => mayReadField(compilation, object, field))
        .map((field) => fieldRow(object, field))
    )
};

function readableObjects(compilation: Compilation): SObject[] {
  return [...compilation.schema.objects.values()].filter((object) =>
    mayReadObject(compilation, object)
  );
}

function entityRow(object: SObject): Row {
  return {
    Id: object.name,
    DurableId: object.name,
    QualifiedApiName: object.name,
    NamespacePrefix: null,
    DeveloperName: developerName(object.name),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.pluralLabel,
    KeyPrefix: object.keyPrefix,
    IsCustomizable: Number(object.custom),
    IsCustomSetting: 0,
    IsDeprecatedAndHidden: 0,
    IsEverCreatable: Number(object.createable),
    IsEverUpdatable: Number(object.updateable),
    IsEverDeletable: Number(object.deletable),
    IsQueryable: Number(object.queryable),
    IsRetrieveable: Number(object.queryable),
    IsLayoutable: Number(object.uiApi),
    InternalSharingModel: object.sharingModel,
    ExternalSharingModel: object.sharingModel
  };
}

function fieldRow(object: SObject, field: Field): Row {
  return {
    Id: `${object.name}.${field.name}`,
    DurableId: `${object.name}.${field.name}`,
    QualifiedApiName: field.name,
    EntityDefinitionId: object.name,
    NamespacePrefix: null,
    DeveloperName: developerName(field.name),
    MasterLabel: field.label,
    Label: field.label,
    DataType: field.type,
    Length: field.length,
    Precision: field.precision,
    Scale: field.scale,
    IsNillable: Number(!field.required),
    IsIndexed: Number(field.unique || field.externalId || field.type === "reference"),
    IsCalculated: Number(field.formula !== undefined),
    Description: field.description ?? null,
    SecurityClassification: field.securityClassification ?? null,
    ComplianceGroup: field.complianceGroup ?? null
  };
}

function developerName(apiName: string): string {
  return apiName.replace(/__\w+$/, "");
}
