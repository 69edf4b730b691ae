import type { Database } from "better-sqlite3";
import type { Schema, SObject } from "../metadata/schema.ts";
import type { Clock, RecordError, Session } from "../org.ts";
import type { RecordAutomation } from "./record-automation.ts";
import type { RowStore } from "./row-store.ts";
import type { StoredRow } from "./stored-row.ts";

/** Text of a custom label in a language; undefined where there is none. */
export type LabelReader = (name: string, language: string) => string | undefined;

/** What every step of one save needs. */
export interface SaveContext {
  readonly database: Database;
  readonly schema: Schema;
  readonly session: Session;
  readonly clock: Clock;
  readonly rows: RowStore;
  readonly label: LabelReader;
  /** Steps that deployed components add. */
  readonly automation: RecordAutomation;
}

/** One record on its way through the order of execution. A row with errors takes no further step. */
export interface SaveRow {
  /** Place in the caller's list. */
  readonly index: number;
  readonly object: SObject;
  /** As stored before; absent on insert. */
  readonly before?: StoredRow;
  readonly after: StoredRow;
  /** Fields that the caller gave. */
  readonly given: ReadonlySet<string>;
  readonly errors: RecordError[];
}

/** The rows still in the running. */
export function sound<T extends { readonly errors: readonly RecordError[] }>(
  rows: readonly T[]
): T[] {
  return rows.filter((row) => row.errors.length === 0);
}
