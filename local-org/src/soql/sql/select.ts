import type { Binding, Expression } from "./expression.ts";

/**
 * A table of the schema, rows carried as JSON objects with the named columns, a JSON array's
 * `value`s, or rows of several SELECTs with the columns `c0`, `c1`….
 */
export type Source =
  | { readonly kind: "table"; readonly name: string; readonly alias: string }
  | {
      readonly kind: "rows";
      readonly rows: Binding;
      readonly columns: readonly string[];
      readonly alias: string;
    }
  | { readonly kind: "list"; readonly items: Binding; readonly alias: string }
  | { readonly kind: "union"; readonly selects: readonly Select[]; readonly alias: string };

/** Always a LEFT JOIN: a missing parent gives nulls. */
export interface Join {
  readonly source: Source;
  readonly on: Expression;
}

export interface Ordering {
  readonly expression: Expression;
  readonly descending: boolean;
  /** Absent: nulls are the smallest values, as in SQLite. */
  readonly nulls?: "first" | "last";
}

export interface Select {
  readonly columns: readonly Expression[];
  readonly from: Source;
  readonly joins: readonly Join[];
  readonly where?: Expression;
  readonly groupBy: readonly Expression[];
  readonly having?: Expression;
  readonly orderBy: readonly Ordering[];
  readonly limit?: Expression;
  readonly offset?: Expression;
}
