import type { Component } from "../../../metadata/component.ts";
import type { FieldValue } from "../../../org.ts";
import { nextId } from "../../../ids.ts";
import { applyDefaults } from "../../default-values.ts";
import type { SaveContext, SaveRow } from "../../save-context.ts";
import { insertRow, writeRows } from "../../write-rows.ts";
import { FlowFault } from "../flow-fault.ts";
import type { RecordTriggeredFlow } from "../program/flow-program.ts";
import { newRecord } from "../values/flow-value.ts";
import type { FlowRecord } from "../values/flow-value.ts";
import { setField } from "../values/write-reference.ts";

type Definition = Component<"FlowTest">["definition"];
type ParameterType = Definition["testPoints"][number]["parameters"][number]["type"];

/**
 * The record that a flow test gives, on its way through a save: created, or updated where the test says what it
 * was before. It stands in the database as far as it would when the flow starts. Throws FlowFault.
 */
export function prepareRow(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  definition: Definition
): SaveRow {
  const initial = created(context, flow, valuesOf(definition, "InputTriggeringRecordInitial"));
  const updated = valuesOf(definition, "InputTriggeringRecordUpdated");
  if (flow.moment === "beforeSave" && !updated) return { ...initial, errors: [] };
  insertRow(context.database, initial.object, initial.after);
  if (!updated && flow.moment !== "beforeDelete") return initial;
  const before = { ...initial.after };
  const record = newRecord(initial.object, { ...before });
  fill(context, record, updated ?? {});
  const row: SaveRow = { ...initial, before, after: record.row };
  if (flow.moment === "afterSave") writeRows(context.database, [row]);
  context.rows.forget();
  return row;
}

/** A test's record as JSON; undefined where the test gives none of this kind. */
function valuesOf(
  { testPoints }: Definition,
  type: ParameterType
): Readonly<Record<string, unknown>> | undefined {
  const parameter = testPoints
    .flatMap(({ parameters }) => parameters)
    .find((each) => each.type === type);
  return parameter && JSON.parse(parameter.value.sobjectValue ?? "{}");
}

function created(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  values: Readonly<Record<string, unknown>> = {}
): SaveRow {
  const object = context.schema.objectOf(flow.object);
  if (!object) throw new FlowFault(`${flow.object} is no object`);
  const record = newRecord(object);
  fill(context, record, values);
  const given = new Set(record.changed);
  const row: SaveRow = { index: 0, object, after: record.row, given, errors: [] };
  applyDefaults(context, row);
  stamp(context, row);
  return row;
}

function fill(
  context: SaveContext,
  record: FlowRecord,
  values: Readonly<Record<string, unknown>>
): void {
  for (const [name, value] of Object.entries(values))
    if (name !== "attributes") setField(context, record, name, value as FieldValue);
}

function stamp({ clock, database, session }: SaveContext, { object, after }: SaveRow): void {
  const now = clock.now().toISOString();
  after.Id ??= nextId(database, object.keyPrefix);
  Object.assign(after, {
    CreatedDate: now,
    CreatedById: session.userId,
    LastModifiedDate: now,
    LastModifiedById: session.userId,
    SystemModstamp: now,
    IsDeleted: 0
  });
}
