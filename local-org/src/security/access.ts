import type { Database } from "better-sqlite3";
import type { Access, FieldAccess, ObjectAccess } from "../org.ts";
import type { Schema, SObject } from "../metadata/schema.ts";
import { isAlwaysVisible } from "./field-visibility.ts";
import { readGrants } from "./grants.ts";
import type { Grants } from "./grants.ts";
import { principalsOf } from "./principals.ts";
import { rowSharing } from "./row-sharing.ts";
import type { RowUse, Viewer } from "./row-sharing.ts";
import { isSetupObject, sharedObjectName } from "./setup-objects.ts";

const NO_OBJECT: ObjectAccess = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false
};
const NO_FIELD: FieldAccess = { read: false, edit: false };

/** What one user may do, read from the permission rows as they stand now. */
export function buildAccess(database: Database, schema: Schema, userId: string): Access {
  const grants = readGrants(database, schema, userId);
  const object = (name: string): ObjectAccess => objectAccess(schema, grants, name);
  const viewer: Viewer = {
    schema,
    seesEverything: grants.systemPermissions.has("ViewAllData"),
    changesEverything: grants.systemPermissions.has("ModifyAllData"),
    principals: principalsOf(database, userId),
    object
  };
  const rows = (name: string, alias: string, use: RowUse) => {
    const found = schema.objectOf(name);
    return found && !isSetupObject(found) ? rowSharing(viewer, found, use, alias) : undefined;
  };
  return {
    userId,
    hasSystemPermission: (name) => grants.systemPermissions.has(name),
    hasCustomPermission: (name) => grants.customPermissions.has(name),
    object,
    field: (name, field) => fieldAccess(schema, grants, object(name), name, field),
    tabVisible: (tab) => grants.visibleTabs.has(tab) || tab.startsWith("standard-"),
    appVisible: (app) => grants.apps.has(app),
    visibleRows: (name, alias) => rows(name, alias, "read"),
    editableRows: (name, alias) => rows(name, alias, "edit"),
    deletableRows: (name, alias) => rows(name, alias, "own")
  };
}

function objectAccess(schema: Schema, grants: Grants, name: string): ObjectAccess {
  const object = schema.objectOf(name);
  if (!object) return NO_OBJECT;
  if (isSetupObject(object)) return setupAccess(object, grants);
  const shared = sharedObjectName(object.name);
  if (shared !== undefined && schema.objectOf(shared)) {
    const { read, edit } = objectAccess(schema, grants, shared);
    return { ...NO_OBJECT, read, create: edit, edit, delete: edit };
  }
  const granted = grants.objects.get(object.name) ?? NO_OBJECT;
  const modifyAll = granted.modifyAll || grants.systemPermissions.has("ModifyAllData");
  const viewAll = granted.viewAll || modifyAll || grants.systemPermissions.has("ViewAllData");
  return {
    read: granted.read || viewAll,
    create: granted.create || grants.systemPermissions.has("ModifyAllData"),
    edit: granted.edit || modifyAll,
    delete: granted.delete || modifyAll,
    viewAll,
    modifyAll
  };
}

/** Setup is read by all; users and assignments are the administrator's, except one's own user settings. */
function setupAccess(object: SObject, grants: Grants): ObjectAccess {
  const administers = grants.systemPermissions.has("ManageUsers");
  const assignment = object.name === "PermissionSetAssignment";
  return {
    ...NO_OBJECT,
    read: true,
    viewAll: true,
    create: assignment && administers,
    delete: assignment && administers,
    edit: object.name === "User"
  };
}

function fieldAccess(
  schema: Schema,
  grants: Grants,
  object: ObjectAccess,
  objectName: string,
  fieldName: string
): FieldAccess {
  const owner = schema.objectOf(objectName);
  const field = schema.fieldOf(objectName, fieldName);
  if (!owner || !field || !object.read) return NO_FIELD;
  const writable = !field.readOnly && (object.create || object.edit);
  if (isAlwaysVisible(owner, field)) return { read: true, edit: writable };
  const granted = grants.fields.get(`${owner.name}.${field.name}`) ?? NO_FIELD;
  const read = granted.read || granted.edit || grants.objectsWithAllFields.has(owner.name);
  return { read, edit: granted.edit && writable };
}
