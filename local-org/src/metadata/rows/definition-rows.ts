import type { Component, Components } from "../component.ts";
import type { Field, Schema, SObject } from "../schema.ts";
import type { RowTarget, SetupRow } from "./sync-rows.ts";
import { syncRows } from "./sync-rows.ts";

/** Makes the rows of EntityDefinition, FieldDefinition, AppDefinition, RecordType and StaticResource equal to what is deployed. */
export function syncDefinitionRows(
  target: RowTarget,
  components: Components,
  schema: Schema
): void {
  const sync = (name: string, key: readonly string[], rows: readonly SetupRow[]) =>
    syncRows(target, { object: schema.objectOf(name)!, key }, rows);
  const objects = [...schema.objects.values()];
  sync("EntityDefinition", ["QualifiedApiName"], objects.map(entityRow));
  const entityIds = new Map(
    target.database
      .prepare(`SELECT "QualifiedApiName", "Id" FROM "EntityDefinition"`)
      .raw()
      .all() as [string, string][]
  );
  const fields = objects.flatMap((object) =>
    [...object.fields.values()].map((field) => fieldRow(object, field, entityIds.get(object.name)))
  );
  sync("FieldDefinition", ["DurableId"], fields);
  sync("AppDefinition", ["DeveloperName"], components.ofType("CustomApplication").map(appRow));
  sync("RecordType", ["SobjectType", "DeveloperName"], recordTypeRows(components));
  sync("StaticResource", ["Name"], staticResourceRows(components));
}

const entityRow = (object: SObject): SetupRow => ({
  DurableId: object.name,
  QualifiedApiName: object.name,
  DeveloperName: object.name.replace(/__(c|mdt)$/i, ""),
  MasterLabel: object.label,
  Label: object.label,
  PluralLabel: object.pluralLabel,
  KeyPrefix: object.keyPrefix,
  IsCustomizable: object.custom || object.uiApi,
  IsCustomSetting: false,
  IsDeprecatedAndHidden: false,
  IsEverCreatable: object.createable,
  IsEverUpdatable: object.updateable,
  IsEverDeletable: object.deletable,
  IsQueryable: object.queryable,
  IsRetrieveable: true,
  IsLayoutable: object.uiApi,
  InternalSharingModel: object.sharingModel,
  ExternalSharingModel:
    object.sharingModel === "ControlledByParent" ? "ControlledByParent" : "Private"
});

const fieldRow = (object: SObject, field: Field, entityId: string | undefined): SetupRow => ({
  DurableId: `${object.name}.${field.name}`,
  QualifiedApiName: field.name,
  EntityDefinitionId: entityId ?? null,
  DeveloperName: field.name.replace(/__c$/i, ""),
  MasterLabel: field.label,
  Label: field.label,
  DataType: field.type,
  Length: field.length,
  Precision: field.precision,
  Scale: field.scale,
  IsNillable: !field.required && field.type !== "boolean",
  IsIndexed: field.unique || field.externalId || field.type === "reference",
  IsCalculated: field.formula !== undefined || field.rollUp !== undefined,
  Description: field.description ?? null,
  SecurityClassification: field.securityClassification ?? null,
  ComplianceGroup: field.complianceGroup ?? null
});

const appRow = ({ fullName, definition, record }: Component<"CustomApplication">): SetupRow => ({
  Id: record.id,
  DurableId: record.id,
  DeveloperName: fullName,
  MasterLabel: definition.label ?? fullName,
  Label: definition.label ?? fullName,
  Description: definition.description ?? null,
  UiType: definition.uiType ?? "Aloha",
  NavType: definition.navType ?? "Standard"
});

const recordTypeRows = (components: Components): readonly SetupRow[] =>
  components.ofType("RecordType").map(({ fullName, definition, record }) => {
    const [object = "", name = ""] = fullName.split(".");
    return {
      Id: record.id,
      Name: definition.label,
      DeveloperName: name,
      Description: definition.description ?? null,
      SobjectType: object,
      IsActive: definition.active
    };
  });

const staticResourceRows = (components: Components): readonly SetupRow[] =>
  components.ofType("StaticResource").map(({ fullName, definition, files, record }) => {
    const content = [...files].find(([path]) => !path.endsWith("-meta.xml"))?.[1];
    return {
      Id: record.id,
      Name: fullName,
      ContentType: definition.contentType,
      BodyLength: content?.length ?? 0,
      Description: definition.description ?? null,
      CacheControl: definition.cacheControl
    };
  });
