import type { Database } from "better-sqlite3";
import type { Field, Schema, SObject } from "../metadata/schema.ts";
import type { Clock, FieldValues, Records, SaveOptions, SaveResult, Session } from "../org.ts";
import { SalesforceError } from "../errors.ts";
import { badId, unknownReference } from "../automation/record-errors.ts";
import type { RecordAutomation } from "../automation/record-automation.ts";
import { createRowStore } from "../automation/row-store.ts";
import { sound } from "../automation/save-context.ts";
import type { LabelReader, SaveContext, SaveRow } from "../automation/save-context.ts";
import { normaliseId } from "../ids.ts";
import { changedRows } from "./changed-rows.ts";
import { deleteChunk } from "./delete-chunk.ts";
import type { DeleteRow } from "./delete-chunk.ts";
import { columnReader } from "./given-columns.ts";
import { readGivenRows } from "./given-row.ts";
import type { GivenRow } from "./given-row.ts";
import { newRows } from "./new-rows.ts";
import { saveInOrder } from "./order-of-execution.ts";
import { runCall } from "./run-call.ts";
import type { RowOutcome } from "./save-results.ts";
import { changesAccess, checkSetupRules } from "./setup-rules.ts";
import { matchUpsert } from "./upsert-matching.ts";

/** What the records engine is built on. */
export interface RecordsEnvironment {
  readonly database: Database;
  readonly clock: Clock;
  readonly label: LabelReader;
  readonly automation: RecordAutomation;
  schema(): Schema;
  /** Told when rows that decide on access were written or rolled back. */
  accessChanged(): void;
}

interface IndexedRow {
  readonly index: number;
  readonly values: FieldValues;
}

/** The one way into the tables. Unknown or hidden objects throw INVALID_TYPE; all else stands in the results. */
export function createRecords(environment: RecordsEnvironment): Records {
  return {
    insert: (session, object, rows, options) =>
      save(environment, session, object, rows, options, (context, found, given) =>
        newRows(context, found, given)
      ),
    update: (session, object, rows, options) =>
      save(environment, session, object, rows, options, (context, found, given) =>
        changedRows(context, found, given, { acceptsUnchanged: false })
      ),
    upsert: (session, object, keyName, rows, options) => {
      const key = upsertKey(environment.schema(), session, object, keyName);
      return save(environment, session, object, rows, options, (context, found, given) => {
        const { inserts, updates } = matchUpsert(context, found, key, given);
        return [
          ...newRows(context, found, inserts),
          ...changedRows(context, found, updates, { acceptsUnchanged: true })
        ];
      });
    },
    delete: (session, ids, options) => remove(environment, session, ids, options)
  };
}

type Assemble = (context: SaveContext, object: SObject, given: readonly GivenRow[]) => SaveRow[];

function save(
  environment: RecordsEnvironment,
  session: Session,
  objectName: string,
  rows: readonly FieldValues[],
  options: SaveOptions,
  assemble: Assemble
): SaveResult[] {
  const context = saveContext(environment, session);
  const object = readableObject(context.schema, session, objectName);
  const columnOf = columnReader(context.schema, session, object);
  const indexed = rows.map((values, index): IndexedRow => ({ index, values }));
  return calling(environment, object, () =>
    runCall(environment.database, indexed, options.allOrNone, (chunk) => {
      context.rows.forget();
      const format = options.format ?? "json";
      const given = readGivenRows(context, object, chunk, columnOf, format);
      const assembled = assemble(context, object, given).sort((a, b) => a.index - b.index);
      checkSetupRules(context, sound(assembled));
      saveInOrder(context, assembled);
      return assembled.map(outcomeOf);
    })
  );
}

function outcomeOf(row: SaveRow): RowOutcome {
  const id = row.after.Id;
  return {
    index: row.index,
    id: typeof id === "string" ? id : null,
    created: row.before === undefined,
    errors: row.errors
  };
}

/** Access may have been read from rows that a rollback took back, or that the call changed. */
function calling(
  environment: RecordsEnvironment,
  object: SObject,
  work: () => SaveResult[]
): SaveResult[] {
  try {
    return work();
  } finally {
    if (changesAccess(object)) environment.accessChanged();
  }
}

function remove(
  environment: RecordsEnvironment,
  session: Session,
  ids: readonly string[],
  options: SaveOptions
): SaveResult[] {
  const context = saveContext(environment, session);
  const rows = ids.map((given, index): DeleteRow => {
    const id = normaliseId(given);
    return { index, id: id ?? "", errors: id === undefined ? [badId(given)] : [] };
  });
  const results = runCall(environment.database, rows, options.allOrNone, (chunk) => {
    context.rows.forget();
    for (const [object, group] of byObject(context.schema, sound(chunk))) {
      if (object) deleteChunk(context, object, group);
      else for (const row of group) row.errors.push(unknownReference());
    }
    return chunk.map(({ index, id, errors }) => ({ index, id, created: false, errors }));
  });
  if (rows.some((row) => changesAccessById(context.schema, row.id))) environment.accessChanged();
  return results;
}

function byObject(
  schema: Schema,
  rows: readonly DeleteRow[]
): Map<SObject | undefined, DeleteRow[]> {
  return Map.groupBy(rows, ({ id }) => schema.objectOfKeyPrefix(id.slice(0, 3)));
}

function changesAccessById(schema: Schema, id: string): boolean {
  const object = schema.objectOfKeyPrefix(id.slice(0, 3));
  return object !== undefined && changesAccess(object);
}

function saveContext(environment: RecordsEnvironment, session: Session): SaveContext {
  const { database, clock, label, automation } = environment;
  return {
    database,
    clock,
    label,
    automation,
    session,
    schema: environment.schema(),
    rows: createRowStore(database)
  };
}

function readableObject(schema: Schema, session: Session, name: string): SObject {
  const object = schema.objectOf(name);
  if (object && session.access.object(object.name).read) return object;
  throw new SalesforceError("INVALID_TYPE", `sObject type '${name}' is not supported.`);
}

/** The field an upsert matches by. Throws INVALID_FIELD where it is no key of the object. */
function upsertKey(schema: Schema, session: Session, objectName: string, keyName: string): Field {
  const object = readableObject(schema, session, objectName);
  const field = schema.fieldOf(object.name, keyName);
  const isKey = field && (field.name === "Id" || field.externalId);
  if (isKey && session.access.field(object.name, field.name).read) return field;
  throw new SalesforceError(
    "INVALID_FIELD",
    `Provided external ID field does not exist or is not accessible: ${keyName}`
  );
}
