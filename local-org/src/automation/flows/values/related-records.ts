import type { ChildRelationship } from "../../../metadata/schema.ts";
import { quoted } from "../../../storage/columns.ts";
import { statement } from "../../../storage/statements.ts";
import type { SaveContext } from "../../save-context.ts";
import { newRecord } from "./flow-value.ts";
import type { FlowRecord } from "./flow-value.ts";

/** The parent or the children that a path of relationship names leads to; undefined where it names a field. */
export function relatedRecords(
  context: SaveContext,
  record: FlowRecord,
  path: readonly string[]
): FlowRecord | readonly FlowRecord[] | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return record;
  const parent = parentOf(context, record, step);
  if (parent) return relatedRecords(context, parent, rest);
  if (rest.length > 0) return undefined;
  const children = context.schema
    .childRelationshipsOf(record.object.name)
    .find(({ name }) => name?.toLowerCase() === step.toLowerCase());
  return children && childrenOf(context, record, children);
}

function parentOf(
  context: SaveContext,
  { object, row }: FlowRecord,
  step: string
): FlowRecord | undefined {
  const reference = context.schema.relationshipOf(object.name, step);
  const id = reference && row[reference.name];
  if (typeof id !== "string") return undefined;
  const parent = context.schema.objectOfKeyPrefix(id.slice(0, 3));
  const found = parent && context.rows.get(parent, id);
  return parent && found ? newRecord(parent, { ...found }) : undefined;
}

function childrenOf(
  context: SaveContext,
  { row }: FlowRecord,
  { childObject, field }: ChildRelationship
): readonly FlowRecord[] {
  const object = context.schema.objectOf(childObject);
  if (!object) return [];
  const live = object.fields.has("IsDeleted") ? ` AND "IsDeleted" = 0` : "";
  const sql = `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field)} = ?${live} ORDER BY "Id"`;
  const ids = statement(context.database, sql).pluck().all(row.Id) as string[];
  return [...context.rows.many(object, ids).values()].map((each) => newRecord(object, { ...each }));
}
