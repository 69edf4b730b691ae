import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";
import { messagesOf } from "../output/messages.ts";
import type { Progress } from "../output/progress.ts";
import type { ErasurePlan } from "./erasure-plan.ts";
import { chunks } from "./read-rows.ts";

const message = messagesOf("privacy");

/** A row that the org would not let go. */
export interface Refusal {
  readonly object: string;
  readonly id: string;
  readonly reason: string;
}

interface CollectionResult {
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** Salesforce's collection resources take 200 records a call. */
const ROWS_A_CALL = 200;

/** Somebody, a flow or a run that was cut off has deleted it already: what was wanted. */
const GONE = new Set(["ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY"]);

/** Ticks the objection first, so that nothing is assessed while the rest goes and none afterwards. */
export async function setObjection(connection: Connection, contact: string): Promise<Refusal[]> {
  return update(connection, "Contact", [contact], { Objected_To_Profiling__c: true });
}

/** Deletes and empties; safe to repeat after a cut. Gives back what the org refused. */
export async function applyErasure(
  connection: Connection,
  { deletions, emptied }: ErasurePlan,
  progress: Progress
): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const { object: name, ids } of deletions) {
    for (const [index, some] of chunks(ids, ROWS_A_CALL).entries()) {
      progress.update(message("deleting", { object: name }), index * ROWS_A_CALL, ids.length);
      refused.push(...(await remove(connection, name, some)));
    }
  }
  for (const { object: name, fields, ids } of emptied) {
    progress.update(message("emptying", { object: name }), 0, ids.length);
    const values = Object.fromEntries(fields.map((field) => [field, null]));
    refused.push(...(await update(connection, name, ids, values)));
  }
  return refused;
}

async function remove(
  connection: Connection,
  name: string,
  ids: readonly string[]
): Promise<Refusal[]> {
  const path = `/composite/sobjects?ids=${ids.join(",")}&allOrNone=false`;
  const results = await retry(() => connection.requestDelete<CollectionResult[]>(path));
  return refusals(name, ids, results);
}

async function update(
  connection: Connection,
  name: string,
  ids: readonly string[],
  values: Readonly<Record<string, unknown>>
): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const some of chunks(ids, ROWS_A_CALL)) {
    const records = some.map((Id) => ({ attributes: { type: name }, Id, ...values }));
    const body = { allOrNone: false, records };
    const results = await retry(() =>
      connection.requestPatch<CollectionResult[]>("/composite/sobjects", body)
    );
    refused.push(...refusals(name, some, results));
  }
  return refused;
}

function refusals(
  name: string,
  ids: readonly string[],
  results: readonly CollectionResult[]
): Refusal[] {
  return results.flatMap(({ success, errors: [error] }, index) => {
    if (success || GONE.has(error?.statusCode ?? "")) return [];
    return [{ object: name, id: ids[index] ?? "", reason: error?.message ?? "" }];
  });
}
