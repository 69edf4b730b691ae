import type { Connection } from "jsforce";
import { isTransient } from "./retry.ts";

export type OutgoingRecord = Readonly<Record<string, unknown>>;

/** A record that the org refused, by its place in the call. */
export interface Refusal {
  readonly index: number;
  readonly statusCode: string;
  readonly message: string;
}

/** `unsure`: the connection broke, the call may have arrived. `refused`: none of the call is saved. */
export type SaveEnd =
  | { readonly kind: "saved" }
  | { readonly kind: "unsure" }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

interface SaveResult {
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** Salesforce's collection resources take 200 records a call. */
const RECORDS_A_CALL = 200;

export function chunks<Item>(items: readonly Item[], size = RECORDS_A_CALL): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );
}

/** One call of at most 200 records of an object: those with an `id` are updated by it, else all are new. */
export async function saveAllOrNone(
  connection: Connection,
  kind: "create" | "update",
  object: string,
  rows: readonly OutgoingRecord[]
): Promise<SaveEnd> {
  const records = rows.map((row) => ({ attributes: { type: object }, ...row }));
  const body = { allOrNone: true, records };
  let results: readonly SaveResult[];
  try {
    results =
      kind === "create"
        ? await connection.requestPost<SaveResult[]>("/composite/sobjects", body)
        : await connection.requestPatch<SaveResult[]>("/composite/sobjects", body);
  } catch (error) {
    if (isTransient(error)) return { kind: "unsure" };
    throw error;
  }
  if (results.every(({ success }) => success)) return { kind: "saved" };
  return { kind: "refused", refusals: results.flatMap(refusalsOf) };
}

/** All the others of the call say that they were rolled back. */
function refusalsOf({ success, errors }: SaveResult, index: number): Refusal[] {
  const error = errors.find(({ statusCode }) => statusCode !== "ALL_OR_NONE_OPERATION_ROLLED_BACK");
  return success || !error ? [] : [{ index, ...error }];
}
