import type { FieldValues, RecordError } from "../../../org.ts";

/** What an element asks of the database. */
export interface DataChange {
  readonly element: string;
  readonly operation: "insert" | "update" | "delete";
  readonly object: string;
  /** Rows to write; to delete: with their `Id` alone. */
  readonly rows: readonly FieldValues[];
}

/** What became of it: all rows, or none. */
export interface DataOutcome {
  /** Ids in the order of the rows. */
  readonly ids: readonly string[];
  readonly errors: readonly RecordError[];
}
