import type { FormulaValue } from "../../formula/index.ts";
import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { SaveContext } from "../save-context.ts";
import { valueAt } from "./record-values.ts";

/** `$User.X`, `$Profile.X`, `$UserRole.X`, `$Organization.X`, `$Permission.X`, `$Label.X`, `$CustomMetadata.T.R.F`, `$System.OriginDateTime`. */
export function globalValue(context: SaveContext, path: readonly string[]): FormulaValue {
  const [global = "", ...rest] = path;
  const name = rest[0] ?? "";
  switch (global.toLowerCase()) {
    case "$user":
      return recordValue(context, context.session.userId, rest);
    case "$profile":
      return recordValue(context, userReference(context, "ProfileId"), rest);
    case "$userrole":
      return recordValue(context, userReference(context, "UserRoleId"), rest);
    case "$organization":
      return recordValue(context, organizationId(context), rest);
    case "$permission":
      return context.session.access.hasCustomPermission(name);
    case "$label":
      return context.label(name, context.session.language) ?? null;
    case "$custommetadata":
      return customMetadataValue(context, rest);
    case "$system":
      return "1900-01-01T00:00:00.000Z";
    default:
      return null;
  }
}

function recordValue(
  context: SaveContext,
  id: FormulaValue,
  path: readonly string[]
): FormulaValue {
  if (typeof id !== "string") return null;
  const object = context.schema.objectOfKeyPrefix(id.slice(0, 3));
  const row = object && context.rows.get(object, id);
  return object && row ? valueAt(context, object, row, path) : null;
}

function userReference(context: SaveContext, field: string): FormulaValue {
  return recordValue(context, context.session.userId, [field]);
}

function organizationId(context: SaveContext): FormulaValue {
  const sql = `SELECT "Id" FROM "Organization" LIMIT 1`;
  return (statement(context.database, sql).pluck().get() as string | undefined) ?? null;
}

function customMetadataValue(context: SaveContext, path: readonly string[]): FormulaValue {
  const [typeName = "", record = "", ...field] = path;
  const type = context.schema.objectOf(typeName);
  if (!type) return null;
  const sql = `SELECT "Id" FROM ${quoted(type.name)} WHERE "DeveloperName" = ? COLLATE NOCASE`;
  const id = statement(context.database, sql).pluck().get(record) as string | undefined;
  const row = id === undefined ? undefined : context.rows.get(type, id);
  return row ? valueAt(context, type, row, field) : null;
}
