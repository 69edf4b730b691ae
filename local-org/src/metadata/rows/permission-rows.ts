import type { Component, Components } from "../component.ts";
import type { Schema } from "../schema.ts";
import { fieldPermissionRows, objectPermissionRows } from "./object-permission-rows.ts";
import { setupEntityRows, tabSettingRows } from "./setup-entity-rows.ts";
import type { RowTarget, SetupRow } from "./sync-rows.ts";
import { syncRows } from "./sync-rows.ts";

/** Rows of a profile's own permission set are the platform's, not a deployment's. */
const notOfProfile = `"ParentId" NOT IN (SELECT "Id" FROM "PermissionSet" WHERE "IsOwnedByProfile" = 1)`;

/**
 * Makes the rows of PermissionSet, PermissionSetGroup, PermissionSetGroupComponent, ObjectPermissions,
 * FieldPermissions, SetupEntityAccess (custom permissions; apps as `TabSet`, by the id of AppDefinition),
 * PermissionSetTabSetting and CustomPermission equal to the deployed components. Permissions on what is no
 * longer in the schema are left out. Assignments of sets and groups that are gone go too.
 */
export function syncPermissionRows(
  target: RowTarget,
  components: Components,
  schema: Schema
): void {
  const sets = components.ofType("PermissionSet");
  const sync = (name: string, key: readonly string[], rows: readonly SetupRow[], where?: string) =>
    syncRows(
      target,
      { object: schema.objectOf(name)!, key, ...(where === undefined ? {} : { where }) },
      rows
    );
  sync(
    "PermissionSet",
    ["Name"],
    sets.map((set) => setRow(set, schema)),
    `"IsOwnedByProfile" = 0`
  );
  const objects = sets.flatMap((set) => objectPermissionRows(set, schema));
  sync("ObjectPermissions", ["ParentId", "SobjectType"], objects, notOfProfile);
  const fields = sets.flatMap((set) => fieldPermissionRows(set, schema));
  sync("FieldPermissions", ["ParentId", "Field"], fields, notOfProfile);
  const entities = sets.flatMap((set) => setupEntityRows(set, components));
  sync("SetupEntityAccess", ["ParentId", "SetupEntityId"], entities, notOfProfile);
  sync("PermissionSetTabSetting", ["ParentId", "Name"], sets.flatMap(tabSettingRows), notOfProfile);
  sync(
    "CustomPermission",
    ["DeveloperName"],
    components.ofType("CustomPermission").map(customPermissionRow)
  );
  const groups = components.ofType("PermissionSetGroup");
  sync("PermissionSetGroup", ["DeveloperName"], groups.map(groupRow));
  sync(
    "PermissionSetGroupComponent",
    ["PermissionSetGroupId", "PermissionSetId"],
    groups.flatMap((group) => memberRows(group, components))
  );
  removeLostAssignments(target);
}

function setRow(
  { fullName, definition, record }: Component<"PermissionSet">,
  schema: Schema
): SetupRow {
  const columns = schema.objectOf("PermissionSet")!.fields;
  const names = [...columns.keys()].filter((name) => name.startsWith("Permissions"));
  const granted = new Set(
    definition.userPermissions
      .filter(({ enabled }) => enabled)
      .map(({ name }) => `Permissions${name}`)
  );
  return {
    Id: record.id,
    Name: fullName,
    Label: definition.label,
    Description: definition.description ?? null,
    IsOwnedByProfile: false,
    IsCustom: true,
    Type: "Regular",
    HasActivationRequired: definition.hasActivationRequired ?? false,
    ...Object.fromEntries(names.map((name) => [name, granted.has(name)]))
  };
}

const customPermissionRow = ({
  fullName,
  definition,
  record
}: Component<"CustomPermission">): SetupRow => ({
  Id: record.id,
  DeveloperName: fullName,
  MasterLabel: definition.label,
  Description: definition.description ?? null
});

const groupRow = ({ fullName, definition, record }: Component<"PermissionSetGroup">): SetupRow => ({
  Id: record.id,
  DeveloperName: fullName,
  MasterLabel: definition.label,
  Description: definition.description ?? null,
  Language: "en_US",
  Status: "Updated",
  HasActivationRequired: definition.hasActivationRequired ?? false
});

const memberRows = (
  { definition, record }: Component<"PermissionSetGroup">,
  components: Components
): readonly SetupRow[] =>
  definition.permissionSets
    .map((name) => components.get("PermissionSet", name))
    .filter((set) => set !== undefined)
    .map((set) => ({ PermissionSetGroupId: record.id, PermissionSetId: set.record.id }));

function removeLostAssignments({ database }: RowTarget): void {
  database.exec(
    `DELETE FROM "PermissionSetAssignment" WHERE
      ("PermissionSetId" IS NOT NULL AND "PermissionSetId" NOT IN (SELECT "Id" FROM "PermissionSet")) OR
      ("PermissionSetGroupId" IS NOT NULL AND
        "PermissionSetGroupId" NOT IN (SELECT "Id" FROM "PermissionSetGroup"))`
  );
}
