import type { Database } from "better-sqlite3";
import type { FieldAccess, ObjectAccess } from "../org.ts";
import type { Schema } from "../metadata/schema.ts";
import { quoted } from "../storage/columns.ts";

/** What the permission sets of one user give together: profile, assigned sets, and sets of assigned groups. */
export interface Grants {
  /** `ModifyAllData`, `ViewSetup`… */
  readonly systemPermissions: ReadonlySet<string>;
  readonly objects: ReadonlyMap<string, ObjectAccess>;
  /** Objects with "View All Fields". */
  readonly objectsWithAllFields: ReadonlySet<string>;
  /** By `Object.Field`. */
  readonly fields: ReadonlyMap<string, FieldAccess>;
  readonly customPermissions: ReadonlySet<string>;
  /** API names of the apps. */
  readonly apps: ReadonlySet<string>;
  readonly visibleTabs: ReadonlySet<string>;
}

const PERMISSION_SETS_OF_USER = `
  SELECT p."Id" FROM "PermissionSet" p JOIN "User" u ON u."ProfileId" = p."ProfileId"
    WHERE u."Id" = :user AND p."IsOwnedByProfile" = 1
  UNION
  SELECT "PermissionSetId" FROM "PermissionSetAssignment"
    WHERE "AssigneeId" = :user AND "PermissionSetId" IS NOT NULL
  UNION
  SELECT c."PermissionSetId" FROM "PermissionSetAssignment" a
    JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = a."PermissionSetGroupId"
    WHERE a."AssigneeId" = :user`;

type Row = Readonly<Record<string, string | number | null>>;

/** Reads the rows of PermissionSet, ObjectPermissions, FieldPermissions, SetupEntityAccess and tab settings. */
export function readGrants(database: Database, schema: Schema, userId: string): Grants {
  const rows = (object: string, key: string): Row[] => {
    if (!schema.objectOf(object)) return [];
    const sql = `SELECT * FROM ${quoted(object)} WHERE ${quoted(key)} IN (${PERMISSION_SETS_OF_USER})`;
    return database.prepare(sql).all({ user: userId }) as Row[];
  };
  const setupRows = rows("SetupEntityAccess", "ParentId");
  const objectRows = rows("ObjectPermissions", "ParentId");
  return {
    systemPermissions: systemPermissions(rows("PermissionSet", "Id")),
    objects: objectGrants(objectRows),
    objectsWithAllFields: new Set(
      objectRows
        .filter((row) => row.PermissionsViewAllFields === 1)
        .map((row) => String(row.SobjectType))
    ),
    fields: fieldGrants(rows("FieldPermissions", "ParentId")),
    customPermissions: namesOf(database, setupRows, "CustomPermission", "CustomPermission"),
    apps: namesOf(database, setupRows, "TabSet", "AppDefinition"),
    visibleTabs: new Set(rows("PermissionSetTabSetting", "ParentId").map((row) => String(row.Name)))
  };
}

function systemPermissions(rows: readonly Row[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (value === 1 && column.startsWith("Permissions"))
        names.add(column.slice("Permissions".length));
  return names;
}

function objectGrants(rows: readonly Row[]): Map<string, ObjectAccess> {
  const grants = new Map<string, ObjectAccess>();
  for (const row of rows) {
    const object = String(row.SobjectType);
    const before = grants.get(object);
    grants.set(object, {
      read: row.PermissionsRead === 1 || before?.read === true,
      create: row.PermissionsCreate === 1 || before?.create === true,
      edit: row.PermissionsEdit === 1 || before?.edit === true,
      delete: row.PermissionsDelete === 1 || before?.delete === true,
      viewAll: row.PermissionsViewAllRecords === 1 || before?.viewAll === true,
      modifyAll: row.PermissionsModifyAllRecords === 1 || before?.modifyAll === true
    });
  }
  return grants;
}

function fieldGrants(rows: readonly Row[]): Map<string, FieldAccess> {
  const grants = new Map<string, FieldAccess>();
  for (const row of rows) {
    const field = String(row.Field);
    const before = grants.get(field);
    grants.set(field, {
      read: row.PermissionsRead === 1 || before?.read === true,
      edit: row.PermissionsEdit === 1 || before?.edit === true
    });
  }
  return grants;
}

/** Names of what SetupEntityAccess rows of one type open; `object` holds the entities. */
function namesOf(
  database: Database,
  setupRows: readonly Row[],
  type: string,
  object: string
): Set<string> {
  const name = database.prepare(`SELECT "DeveloperName" FROM ${quoted(object)} WHERE "Id" = ?`);
  const names = setupRows
    .filter((row) => row.SetupEntityType === type)
    .map((row) => name.pluck().get(row.SetupEntityId) as string | undefined);
  return new Set(names.filter((found) => found !== undefined));
}
