import type { Database } from "better-sqlite3";
import type { QueryRecord } from "../../org.ts";
import type { CompiledQuery } from "../compile/compile-query.ts";
import { recordOf, type RawRow } from "../results/record-shape.ts";
import type { Run } from "../run.ts";
import { and, column, isIn, value, type Expression } from "../sql/expression.ts";
import type { Select } from "../sql/select.ts";
import { PreparedSelect } from "./prepared-select.ts";

/**
 * A compiled query with its statements: its first rows, the ids of all of them, and the rows of given
 * ids. Each statement is prepared when first needed.
 */
export class PreparedQuery {
  readonly compiled: CompiledQuery;
  private readonly database: Database;
  private readonly subqueries: readonly PreparedQuery[];
  private readonly statements = new Map<string, PreparedSelect>();

  constructor(database: Database, compiled: CompiledQuery) {
    this.database = database;
    this.compiled = compiled;
    this.subqueries = compiled.subqueries.map((child) => new PreparedQuery(database, child));
  }

  /** The first rows in order, at most `run.rowLimit` and the query's own limit. */
  firstRows(run: Run): RawRow[] {
    return this.statement("first", ({ select, limit, offset }) => ({
      ...select,
      limit: value(({ rowLimit }) => Math.min(limit ?? Infinity, rowLimit ?? Infinity, UNBOUNDED)),
      ...offsetOf(offset)
    })).rows(run);
  }

  /** The ids of all rows in order, within the query's own limit. */
  ids(run: Run): string[] {
    const rows = this.statement("ids", ({ select, limit, offset }) => ({
      ...select,
      columns: [idOf(select)],
      ...(limit === undefined && offset === undefined
        ? {}
        : { limit: value(limit ?? UNBOUNDED), ...offsetOf(offset) })
    })).rows(run);
    return rows.map(([id]) => String(id));
  }

  /** The records of known ids, in their order, as they are now; those gone or hidden since are left out. */
  recordsOf(ids: readonly string[], run: Run): QueryRecord[] {
    const prepared = this.statement("page", pageOf);
    const rows = prepared.rows({ ...run, ids: JSON.stringify(ids) });
    const idColumn = this.compiled.shape.idColumn ?? 0;
    const byId = new Map(rows.map((row) => [row[idColumn], row]));
    const ordered = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
    return this.records(ordered, run);
  }

  records(rows: readonly RawRow[], run: Run): QueryRecord[] {
    const version = run.session.apiVersion;
    const children = (subquery: number, parentId: string): unknown =>
      this.subqueries[subquery]?.children({ ...run, parentId });
    return rows.flatMap((row) => recordOf(this.compiled.shape, row, version, children) ?? []);
  }

  private children(run: Run): unknown {
    const { session, now, parentId = "" } = run;
    const unpaged: Run = { session, now, parentId };
    const records = this.records(this.firstRows(unpaged), unpaged);
    return records.length === 0 ? null : { totalSize: records.length, done: true, records };
  }

  private statement(name: string, make: (compiled: CompiledQuery) => Select): PreparedSelect {
    let prepared = this.statements.get(name);
    if (!prepared) {
      prepared = new PreparedSelect(this.database, make(this.compiled));
      this.statements.set(name, prepared);
    }
    return prepared;
  }
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

function offsetOf(offset: number | undefined): Pick<Select, "offset"> {
  return offset === undefined ? {} : { offset: value(offset) };
}

function idOf({ from }: Select): Expression {
  return column(from.alias, "Id");
}

/** The rows of given ids that the user still may see. */
function pageOf({ select, restriction }: CompiledQuery): Select {
  const ids: Select = {
    columns: [column("page", "value")],
    from: { kind: "list", items: (run) => run.ids ?? "[]", alias: "page" },
    joins: [],
    groupBy: [],
    orderBy: []
  };
  const wanted = isIn(column(select.from.alias, "Id"), ids);
  return { ...select, where: and(wanted, restriction) ?? wanted, orderBy: [] };
}
