import type { ErrorMessage } from "c/errorMessages";
import { fieldOfApiName, lineOfAlias } from "c/negotiationClosingModel";
import type { Closing, ClosingField } from "c/negotiationClosingModel";

export interface ClosingErrors {
  readonly fields: ReadonlyMap<ClosingField, string>;
  /** Messages by line. */
  readonly lines: ReadonlyMap<string, string>;
  /** What belongs to no field of the form. */
  readonly general: readonly ErrorMessage[];
}

/** Puts what the platform refused where it was typed. */
export function sortClosingErrors(
  errors: readonly ErrorMessage[],
  closing: Closing
): ClosingErrors {
  const fields = new Map<ClosingField, string>();
  const lines = new Map<string, string>();
  const general: ErrorMessage[] = [];
  for (const error of errors) {
    const lineId = lineOfAlias(closing, error.operation);
    const field = fieldOfApiName(error.field);
    if (lineId) lines.set(lineId, error.message);
    else if (field && field !== "prices") fields.set(field, error.message);
    else general.push(error);
  }
  return { fields, lines, general };
}
