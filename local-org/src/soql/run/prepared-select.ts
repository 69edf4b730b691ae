import type { Database, Statement } from "better-sqlite3";
import type { Binding, SqlValue } from "../sql/expression.ts";
import { render } from "../sql/render.ts";
import type { Select } from "../sql/select.ts";
import type { Run } from "../run.ts";
import type { RawRow } from "../results/record-shape.ts";

/** An SQL statement ready to run again with the values of each run. */
export class PreparedSelect {
  private readonly statement: Statement<SqlValue[]>;
  private readonly bindings: readonly Binding[];

  constructor(database: Database, select: Select) {
    const { sql, bindings } = render(select);
    this.statement = database.prepare<SqlValue[]>(sql).raw(true);
    this.bindings = bindings;
  }

  rows(run: Run): RawRow[] {
    return this.statement.all(
      ...this.bindings.map((binding) => (typeof binding === "function" ? binding(run) : binding))
    ) as RawRow[];
  }
}
