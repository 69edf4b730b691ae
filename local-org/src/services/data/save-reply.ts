import type { RecordError, SaveResult } from "../../org.ts";
import type { Reply } from "../../server/resource.ts";

/** HTTP status of record errors that are not plain 400, as the REST API answers them. */
const STATUS: Readonly<Record<string, number>> = {
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  ENTITY_IS_DELETED: 404,
  NOT_FOUND: 404
};

/** The result of one record in lists of results. */
export function saveResult({ id, success, errors }: SaveResult): object {
  return id === null ? { success, errors } : { id, success, errors };
}

/** The errors of one refused record, as a single-record call answers. */
export function refusal(errors: readonly RecordError[]): Reply {
  const [first] = errors;
  const unknownRecord = first?.statusCode === "INVALID_CROSS_REFERENCE_KEY" && first.fields.length === 0;
  const status = unknownRecord ? 404 : (STATUS[first?.statusCode ?? ""] ?? 400);
  const body = errors.map(({ statusCode, message, fields }) => ({
    message,
    errorCode: statusCode,
    fields
  }));
  return { status, body };
}
