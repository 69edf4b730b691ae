import type { SObject } from "../metadata/schema.ts";
import type { RecordError, SqlFragment } from "../org.ts";
import {
  deletedEntity,
  notEditable,
  referenceNotAccessible,
  unknownReference
} from "../automation/record-errors.ts";
import type { SaveContext } from "../automation/save-context.ts";
import { quoted } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";

/** What the user may do with one existing record, or why it is out of reach. */
export interface RowAccess {
  readonly editable: boolean;
  /** May delete it or give it away. */
  readonly own: boolean;
  readonly error?: RecordError;
}

const UNKNOWN: RowAccess = { editable: false, own: false, error: unknownReference() };

/** Reads the access to records by id in one statement. */
export function readRowAccess(
  context: SaveContext,
  object: SObject,
  ids: readonly string[]
): (id: string) => RowAccess {
  const { access } = context.session;
  const visible = access.visibleRows(object.name, "target");
  const editable = access.editableRows(object.name, "target");
  const own = access.deletableRows ? access.deletableRows(object.name, "target") : editable;
  const fragments = [visible, editable, own].map(
    (fragment): SqlFragment => fragment ?? { sql: "1", params: [] }
  );
  const deleted = object.fields.has("IsDeleted") ? `"IsDeleted"` : "0";
  const sql =
    `SELECT "Id", ${deleted}, ${fragments.map((each) => each.sql).join(", ")} ` +
    `FROM ${quoted(object.name)} target WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const rows = statement(context.database, sql)
    .raw()
    .all(...fragments.flatMap(({ params }) => params), JSON.stringify(ids)) as [
    string,
    ...number[]
  ][];
  const found = new Map(
    rows.map(([id, isDeleted, isVisible, isEditable, isOwn]): [string, RowAccess] => [
      id,
      {
        editable: isEditable === 1,
        own: isOwn === 1,
        ...(isDeleted || !isVisible
          ? { error: isDeleted && isVisible ? deletedEntity() : referenceNotAccessible() }
          : isEditable
            ? {}
            : { error: notEditable() })
      }
    ])
  );
  return (id) => found.get(id) ?? UNKNOWN;
}
