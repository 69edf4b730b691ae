import { text } from "./context.ts";
import type { FailureBody, FetchFailure, FieldFailure } from "./http.ts";

/** Why a save failed: what stands at fields, and what concerns the record as a whole. */
export interface SaveErrors {
  readonly byField: Readonly<Record<string, string>>;
  readonly general: readonly string[];
}

export const NO_ERRORS: SaveErrors = { byField: {}, general: [] };

/** The errors without a field's, once its value has changed. */
export function withoutField(errors: SaveErrors, field: string): SaveErrors {
  const others = Object.entries(errors.byField).filter(([name]) => name !== field);
  return { ...errors, byField: Object.fromEntries(others) };
}

/** From what a request rejected with. */
export function saveErrors(error: unknown): SaveErrors {
  const body = bodyOf(error);
  const { fieldErrors = {}, errors = [] } = body?.output ?? {};
  const byField = Object.fromEntries(
    Object.entries(fieldErrors).map(([field, failures]) => [field, messages(failures)])
  );
  const general = errors.map(({ message }) => message);
  if (general.length === 0 && Object.keys(byField).length === 0) {
    return { byField, general: [failureMessage(error)] };
  }
  return { byField, general };
}

/** One sentence for a failed request. */
export function failureMessage(error: unknown): string {
  if ((error as FetchFailure | undefined)?.status === 0) return text("offline");
  return bodyOf(error)?.message ?? (error instanceof Error ? error.message : text("unknownError"));
}

/** Whether a request failed because the record or object is not there for this user. */
export function isNoAccess(error: unknown): boolean {
  return [403, 404].includes((error as FetchFailure | undefined)?.status ?? 0);
}

function bodyOf(error: unknown): FailureBody | undefined {
  return (error as FetchFailure | undefined)?.body;
}

const messages = (failures: readonly FieldFailure[]): string =>
  failures.map(({ message }) => message).join(" ");
