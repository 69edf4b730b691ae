import type { Component } from "../component.ts";
import type { Schema } from "../schema.ts";
import type { SetupRow } from "./sync-rows.ts";

export const objectPermissionRows = (
  { definition, record }: Component<"PermissionSet">,
  schema: Schema
): readonly SetupRow[] =>
  definition.objectPermissions
    .filter(({ object }) => schema.objectOf(object))
    .map((permission) => ({
      ParentId: record.id,
      SobjectType: schema.objectOf(permission.object)!.name,
      PermissionsCreate: permission.allowCreate,
      PermissionsRead: permission.allowRead,
      PermissionsEdit: permission.allowEdit,
      PermissionsDelete: permission.allowDelete,
      PermissionsViewAllRecords: permission.viewAllRecords,
      PermissionsModifyAllRecords: permission.modifyAllRecords,
      PermissionsViewAllFields: permission.viewAllFields ?? false
    }));

/** Formulas, roll-ups and auto-numbers can be read at most. */
export const fieldPermissionRows = (
  { definition, record }: Component<"PermissionSet">,
  schema: Schema
): readonly SetupRow[] =>
  definition.fieldPermissions.flatMap(({ field: path, readable, editable }) => {
    const [objectName = "", fieldName = ""] = path.split(".");
    const object = schema.objectOf(objectName);
    const field = schema.fieldOf(objectName, fieldName);
    if (!object || !field) return [];
    return [
      {
        ParentId: record.id,
        SobjectType: object.name,
        Field: `${object.name}.${field.name}`,
        PermissionsRead: readable ?? false,
        PermissionsEdit: editable && !field.readOnly
      }
    ];
  });
