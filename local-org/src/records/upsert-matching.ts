import type { Field, SObject } from "../metadata/schema.ts";
import {
  ambiguousExternalId,
  argumentMissing,
  duplicateExternalId
} from "../automation/record-errors.ts";
import type { SaveContext } from "../automation/save-context.ts";
import { idsByKey } from "./given-row.ts";
import type { GivenRow } from "./given-row.ts";

export interface UpsertMatches {
  readonly inserts: GivenRow[];
  /** With the `Id` of the record each row stands for. */
  readonly updates: GivenRow[];
}

/** Tells the rows of an upsert that change a record the user can see from those that are new. */
export function matchUpsert(
  context: SaveContext,
  object: SObject,
  key: Field,
  given: readonly GivenRow[]
): UpsertMatches {
  if (key.name === "Id") {
    return {
      inserts: given.filter((row) => row.id === undefined),
      updates: given.filter((row) => row.id !== undefined)
    };
  }
  const values = given.map((row) => String(row.values.get(key) ?? ""));
  const ids = idsByKey(
    context,
    object,
    key,
    values.filter((value) => value !== "")
  );
  const counts = new Map<string, number>();
  for (const value of values) counts.set(fold(value), (counts.get(fold(value)) ?? 0) + 1);
  const matches: UpsertMatches = { inserts: [], updates: [] };
  given.forEach((row, place) => {
    const value = values[place] ?? "";
    const found = ids.get(fold(value)) ?? [];
    if (value === "") row.errors.push(argumentMissing(key.name));
    else if ((counts.get(fold(value)) ?? 0) > 1)
      row.errors.push(duplicateExternalId(value, key.name));
    else if (found.length > 1) row.errors.push(ambiguousExternalId(key.name, value));
    const id = found[0];
    if (id === undefined) matches.inserts.push(row);
    else matches.updates.push({ ...row, id });
  });
  return matches;
}

function fold(value: string): string {
  return value.toLowerCase();
}
