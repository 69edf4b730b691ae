import type { Database } from "better-sqlite3";
import { SalesforceError } from "../errors.ts";
import type { Schema } from "../metadata/schema.ts";
import type {
  Access,
  Clock,
  Queries,
  QueryColumn,
  QueryOptions,
  QueryRecord,
  QueryResult,
  Session
} from "../org.ts";
import { compileQuery } from "./compile/compile-query.ts";
import { FormulaFields } from "./formula/formula-fields.ts";
import { parseSoql } from "./parse/parse-soql.ts";
import { createCompilation } from "./resolve/compilation.ts";
import { queryColumns } from "./results/query-columns.ts";
import type { Run } from "./run.ts";
import { Cursors, type Cursor } from "./run/cursors.ts";
import { PreparedQuery } from "./run/prepared-query.ts";
import { registerSqlFunctions } from "./sql-functions.ts";

export interface QueriesParts {
  readonly database: Database;
  readonly schema: () => Schema;
  readonly clock: Clock;
}

const BATCH_SIZE = 2000;
const MIN_BATCH_SIZE = 1;
/** Compiled queries kept for one user's permissions. */
const CACHE_SIZE = 500;

/** The query side of the org: SOQL compiled for each user's permissions and kept for as long as these hold. */
export function createQueries({ database, schema, clock }: QueriesParts): Queries {
  registerSqlFunctions(database, schema);
  return new SoqlQueries(database, schema, clock);
}

class SoqlQueries implements Queries {
  private readonly database: Database;
  private readonly schema: () => Schema;
  private readonly clock: Clock;
  private readonly cursors = new Cursors();
  private cache = new WeakMap<Schema, WeakMap<object, Map<string, PreparedQuery>>>();

  constructor(database: Database, schema: () => Schema, clock: Clock) {
    this.database = database;
    this.schema = schema;
    this.clock = clock;
  }

  query(session: Session, soql: string, options: QueryOptions = {}): QueryResult {
    const prepared = this.prepare(session, soql, options);
    const run = this.run(session);
    switch (prepared.compiled.kind) {
      case "count":
        return countResult(prepared, run);
      case "aggregates":
        return aggregateResult(prepared, run);
      case "records":
        return this.firstPage(prepared, session, soql, options);
    }
  }

  more(session: Session, locator: string): QueryResult {
    const { id, cursor, offset } = this.cursors.find(locator, session.userId);
    const prepared = this.prepare(session, cursor.soql, cursor);
    const ids = cursor.ids.slice(offset, offset + cursor.batchSize);
    const records = prepared.recordsOf(ids, this.run(session));
    return page(session, id, cursor, offset + ids.length, records);
  }

  *stream(session: Session, soql: string, options: QueryOptions = {}): Iterable<QueryRecord> {
    const first = this.prepare(session, soql, options);
    const { kind } = first.compiled;
    if (kind !== "records") {
      yield* this.query(session, soql, options).records;
      return;
    }
    const size = options.batchSize ?? BATCH_SIZE;
    const ids = first.ids(this.run(session));
    for (let start = 0; start < ids.length; start += size)
      yield* this.prepare(session, soql, options).recordsOf(
        ids.slice(start, start + size),
        this.run(session)
      );
  }

  columns(session: Session, soql: string): readonly QueryColumn[] {
    return queryColumns(this.prepare(session, soql, {}).compiled);
  }

  private run(session: Session): Run {
    return { session, now: this.clock.now() };
  }

  private firstPage(
    prepared: PreparedQuery,
    session: Session,
    soql: string,
    options: QueryOptions
  ): QueryResult {
    const batchSize = Math.max(MIN_BATCH_SIZE, options.batchSize ?? BATCH_SIZE);
    const run = this.run(session);
    const rows = prepared.firstRows({ ...run, rowLimit: batchSize + 1 });
    const records = prepared.records(rows.slice(0, batchSize), run);
    if (rows.length <= batchSize) return { totalSize: records.length, done: true, records };
    const cursor: Cursor = {
      userId: session.userId,
      soql,
      includeDeleted: options.includeDeleted ?? false,
      system: options.system ?? false,
      batchSize,
      ids: prepared.ids(run)
    };
    return page(session, this.cursors.open(cursor), cursor, batchSize, records);
  }

  private prepare(session: Session, soql: string, options: QueryOptions): PreparedQuery {
    const schema = this.schema();
    const access: Access | undefined = options.system ? undefined : session.access;
    const cache = this.cacheOf(schema, access);
    const key = `${options.includeDeleted ? "all" : "live"} ${soql}`;
    const known = cache.get(key);
    if (known) return known;
    const { query, allRows } = parseSoql(soql);
    const compilation = createCompilation({
      schema,
      formulas: FormulaFields.of(this.database),
      access,
      soql,
      includeDeleted: allRows || (options.includeDeleted ?? false)
    });
    const prepared = new PreparedQuery(this.database, compileQuery(compilation, query));
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, prepared);
    return prepared;
  }

  private cacheOf(schema: Schema, access: Access | undefined): Map<string, PreparedQuery> {
    let bySchema = this.cache.get(schema);
    if (!bySchema) this.cache.set(schema, (bySchema = new WeakMap()));
    const user = access ?? this;
    let cache = bySchema.get(user);
    if (!cache) bySchema.set(user, (cache = new Map()));
    return cache;
  }
}

function countResult(prepared: PreparedQuery, run: Run): QueryResult {
  const { limit } = prepared.compiled;
  const count = Number(prepared.firstRows(run)[0]?.[0] ?? 0);
  return { totalSize: Math.min(count, limit ?? count), done: true, records: [] };
}

function aggregateResult(prepared: PreparedQuery, run: Run): QueryResult {
  const rows = prepared.firstRows({ ...run, rowLimit: BATCH_SIZE + 1 });
  if (rows.length > BATCH_SIZE)
    throw new SalesforceError(
      "EXCEEDED_ID_LIMIT",
      "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch"
    );
  const records = prepared.records(rows, run);
  return { totalSize: records.length, done: true, records };
}

function page(
  session: Session,
  id: string,
  { ids }: Cursor,
  next: number,
  records: readonly QueryRecord[]
): QueryResult {
  const totalSize = ids.length;
  if (next >= totalSize) return { totalSize, done: true, records };
  const nextRecordsUrl = `/services/data/v${session.apiVersion}/query/${id}-${next}`;
  return { totalSize, done: false, nextRecordsUrl, records };
}
