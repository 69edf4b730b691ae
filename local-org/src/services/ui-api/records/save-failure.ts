import type { SObject } from "../../../metadata/schema.ts";
import type { RecordError } from "../../../org.ts";
import type { Reply } from "../../../server/resource.ts";
import { fieldLabel, type Viewer } from "../viewer.ts";

export type SaveAction = "create" | "update" | "delete";

/** HTTP status of errors that are not plain 400. */
const STATUS: Readonly<Record<string, number>> = {
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  ENTITY_IS_DELETED: 404,
  NOT_FOUND: 404
};

/** A refused save: what concerns the record under `errors`, what stands at a field under `fieldErrors`. */
export function saveFailure(
  viewer: Viewer,
  object: SObject,
  action: SaveAction,
  errors: readonly RecordError[]
): Reply {
  const fieldErrors: Record<string, object[]> = {};
  const general: object[] = [];
  for (const error of errors) {
    if (error.fields.length === 0) general.push(entry(error, null, null));
    for (const name of error.fields) {
      const field = viewer.org.schema().fieldOf(object.name, name);
      const label = field ? fieldLabel(viewer, object.name, field) : name;
      (fieldErrors[name] ??= []).push(entry(error, name, label));
    }
  }
  const status = STATUS[errors[0]?.statusCode ?? ""] ?? 400;
  const body = {
    message: `An error occurred while trying to ${action} the record. Please try again.`,
    statusCode: status,
    enhancedErrorType: "RecordError",
    output: { errors: general, fieldErrors }
  };
  return { status, body };
}

function entry(error: RecordError, field: string | null, fieldLabel: string | null): object {
  return {
    constituentField: null,
    duplicateRecordError: null,
    errorCode: error.statusCode,
    field,
    fieldLabel,
    message: error.message
  };
}
