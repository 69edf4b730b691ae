import type { SObject } from "../metadata/schema.ts";
import type { RecordError } from "../org.ts";
import { notEditable, referenceNotAccessible } from "../automation/record-errors.ts";
import type { SaveContext, SaveRow } from "../automation/save-context.ts";
import { statement } from "../storage/statements.ts";
import { sharedObjectName } from "../security/setup-objects.ts";
import { readRowAccess } from "./row-access.ts";

/** What users may change of their own user record; the rest needs "Manage Users". */
const OWN_SETTINGS: ReadonlySet<string> = new Set([
  "LanguageLocaleKey",
  "LocaleSidKey",
  "TimeZoneSidKey",
  "Phone",
  "MobilePhone",
  "Title",
  "AboutMe"
]);

/** Rules of the few setup objects that the data APIs write. */
export function checkSetupRules(context: SaveContext, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    const problem = problemOf(context, row);
    if (problem) row.errors.push(problem);
  }
}

/** Whether writing the object changes what users may do. */
export function changesAccess(object: SObject): boolean {
  return object.name === "PermissionSetAssignment" || object.name === "User";
}

function problemOf(context: SaveContext, row: SaveRow): RecordError | undefined {
  switch (row.object.name) {
    case "User":
      return userProblem(context, row);
    case "PermissionSetAssignment":
      return assignmentProblem(context, row);
    default:
      return sharedObjectName(row.object.name) === undefined
        ? undefined
        : shareProblem(context, row);
  }
}

function userProblem(context: SaveContext, row: SaveRow): RecordError | undefined {
  if (context.session.access.hasSystemPermission("ManageUsers")) return undefined;
  const own = row.after.Id === context.session.userId;
  return own && [...row.given].every((field) => OWN_SETTINGS.has(field))
    ? undefined
    : notEditable();
}

function assignmentProblem(context: SaveContext, { after }: SaveRow): RecordError | undefined {
  const sql = `SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?
    AND "PermissionSetId" IS ? AND "PermissionSetGroupId" IS ?`;
  const { AssigneeId, PermissionSetId = null, PermissionSetGroupId = null } = after;
  if (PermissionSetId === null && PermissionSetGroupId === null) {
    const message = "Required fields are missing: [PermissionSetId]";
    return { statusCode: "REQUIRED_FIELD_MISSING", message, fields: ["PermissionSetId"] };
  }
  const found = statement(context.database, sql).get(
    AssigneeId,
    PermissionSetId,
    PermissionSetGroupId
  );
  if (!found) return undefined;
  const message =
    `Duplicate PermissionSetAssignment. Assignee: ${AssigneeId}; ` +
    `Permission Set: ${PermissionSetId ?? PermissionSetGroupId}`;
  const fields = ["AssigneeId", "PermissionSetId"];
  return { statusCode: "DUPLICATE_VALUE", message, fields };
}

/** Only who owns a record, or stands above its owner, shares it by hand; nothing that all have already. */
function shareProblem(context: SaveContext, { object, after }: SaveRow): RecordError | undefined {
  const shared = context.schema.objectOf(sharedObjectName(object.name) ?? "");
  const [recordField, levelField] = object.fields.has("ParentId")
    ? ["ParentId", "AccessLevel"]
    : [`${shared?.name}Id`, `${shared?.name}AccessLevel`];
  const level = after[levelField];
  if (shared?.sharingModel === "Read" && level === "Read") return trivialShare(level, shared);
  const id = String(after[recordField]);
  if (!shared || readRowAccess(context, shared, [id])(id).own) return undefined;
  return referenceNotAccessible(id.slice(0, 15), [recordField]);
}

function trivialShare(level: string, shared: SObject): RecordError {
  return {
    statusCode: "FIELD_INTEGRITY_EXCEPTION",
    message: `field integrity exception: AccessLevel (trivial share level ${level}, for organization with default level ${shared.sharingModel})`,
    fields: ["AccessLevel"]
  };
}
