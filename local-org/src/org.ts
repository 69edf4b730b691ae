import type { Database } from "better-sqlite3";
import type { Metadata } from "./metadata/metadata.ts";
import type { Schema } from "./metadata/schema.ts";

/** A value as the REST API's JSON carries it. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface SqlFragment {
  readonly sql: string;
  readonly params: readonly (string | number | null)[];
}

export interface ObjectAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface FieldAccess {
  readonly read: boolean;
  readonly edit: boolean;
}

/** What one user may do, from profile, permission sets and groups. Cached until one of them changes. */
export interface Access {
  readonly userId: string;
  hasSystemPermission(name: string): boolean;
  hasCustomPermission(name: string): boolean;
  object(name: string): ObjectAccess;
  field(object: string, field: string): FieldAccess;
  tabVisible(tab: string): boolean;
  appVisible(app: string): boolean;
  /** Condition on rows of `object` under SQL alias `alias` that sharing lets the user see; undefined: all. */
  visibleRows(object: string, alias: string): SqlFragment | undefined;
  editableRows(object: string, alias: string): SqlFragment | undefined;
  /** Rows whose owner or superior the user is: needed to delete or give away; as `editableRows` where absent. */
  deletableRows?(object: string, alias: string): SqlFragment | undefined;
}

/** A signed-in user with the settings that shape what they see. */
export interface Session {
  readonly userId: string;
  readonly username: string;
  /** `en_US`, `fr`. */
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly access: Access;
  /** `68.0`. */
  readonly apiVersion: string;
}

export interface RecordError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface SaveResult {
  readonly id: string | null;
  readonly success: boolean;
  /** Whether an upsert inserted. */
  readonly created: boolean;
  readonly errors: readonly RecordError[];
}

export interface SaveOptions {
  /** All rows or none; without it each row stands alone. */
  readonly allOrNone: boolean;
  /** `csv`: every value is text to be converted, empty means "leave alone", `#N/A` means null. Default `json`. */
  readonly format?: "json" | "csv";
}

/**
 * Writes. Every route goes through here, and here alone: permissions, sharing, types, required, unique,
 * picklists, defaults, formulas, validation rules, roll-ups, cascades. One call is one transaction.
 */
export interface Records {
  insert(
    session: Session,
    object: string,
    rows: readonly FieldValues[],
    options: SaveOptions
  ): SaveResult[];
  /** Rows carry `Id`. */
  update(
    session: Session,
    object: string,
    rows: readonly FieldValues[],
    options: SaveOptions
  ): SaveResult[];
  /** Rows carry the external id field (or `Id`); reference fields may be given as `Rel__r.External_Id__c` (CSV) or `{Rel__r: {…}}` flattened to that form. */
  upsert(
    session: Session,
    object: string,
    externalIdField: string,
    rows: readonly FieldValues[],
    options: SaveOptions
  ): SaveResult[];
  delete(session: Session, ids: readonly string[], options: SaveOptions): SaveResult[];
}

export interface QueryOptions {
  /** Rows a page; default 2,000. */
  readonly batchSize?: number;
  /** Deleted rows too (queryAll). */
  readonly includeDeleted?: boolean;
  /** Without permissions and sharing: for the platform itself only. */
  readonly system?: boolean;
}

export interface QueryRecord {
  readonly attributes: { readonly type: string; readonly url?: string };
  readonly [field: string]: unknown;
}

export interface QueryResult {
  readonly totalSize: number;
  readonly done: boolean;
  /** Locator of the next page, where `done` is false. */
  readonly nextRecordsUrl?: string;
  readonly records: readonly QueryRecord[];
}

export interface Queries {
  /** Runs SOQL as the user. Throws SalesforceError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE. */
  query(session: Session, soql: string, options?: QueryOptions): QueryResult;
  more(session: Session, locator: string): QueryResult;
  /** Row by row, for exports. */
  stream(session: Session, soql: string, options?: QueryOptions): Iterable<QueryRecord>;
  /** Column names and types of a query, for `columns=true` and CSV headers. */
  columns(session: Session, soql: string): readonly QueryColumn[];
}

export interface QueryColumn {
  readonly name: string;
  readonly displayName: string;
  readonly type: string;
  readonly foreignKeyName?: string;
  readonly aggregate: boolean;
  readonly joinColumns: readonly QueryColumn[];
}

export interface Clock {
  now(): Date;
  /** Moves the clock: absolute instant, or undefined for real time again. */
  set(instant: Date | undefined): void;
}

/** Everything a service needs of the running org. */
export interface Org {
  readonly database: Database;
  readonly clock: Clock;
  /** 18 characters, `00D…`. */
  readonly organizationId: string;
  schema(): Schema;
  /** Deployed components and deployments. */
  readonly metadata: Metadata;
  readonly records: Records;
  readonly queries: Queries;
  session(accessToken: string, apiVersion: string): Session;
  /** Runs `work` in one transaction (nested: savepoint); an exception undoes it. */
  transaction<T>(work: () => T): T;
  close(): void;
}
