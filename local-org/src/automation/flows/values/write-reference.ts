import type { SaveContext } from "../../save-context.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import type { FieldValue } from "../../../org.ts";
import { dayIn } from "../../../soql/dates/time-zone.ts";
import { fieldLabel } from "../../record-errors.ts";
import { convertValue } from "../../values/convert-value.ts";
import { FlowFault } from "../flow-fault.ts";
import type { Interview } from "../running/interview.ts";
import { isRecord, scalar } from "./flow-value.ts";
import type { FlowRecord, FlowValue } from "./flow-value.ts";
import { readReference } from "./read-reference.ts";

/** Gives a variable, or a field of a record that a variable holds, a value. Throws FlowFault. */
export function writeReference(interview: Interview, reference: string, value: FlowValue): void {
  const [head = "", field, ...rest] = reference.split(".");
  if (field === undefined) {
    interview.values.set(head, value);
    return;
  }
  const record = readReference(interview, head);
  if (!isRecord(record) || rest.length > 0) throw new FlowFault(`${reference} cannot be assigned`);
  setField(interview.context, record, field, scalar(value));
}

/** Sets a field of a record in the flow, converted to the field's type. Throws FlowFault. */
export function setField(
  context: SaveContext,
  record: FlowRecord,
  name: string,
  value: FieldValue
): void {
  const field = context.schema.fieldOf(record.object.name, name);
  if (!field) throw new FlowFault(`${record.object.name} has no field ${name}`);
  const label = fieldLabel(context.schema, context.session.language, record.object, field);
  const fitting = fittingValue(context, field, value);
  const converted = convertValue(field, fitting, { format: "json", label });
  if ("error" in converted)
    throw new FlowFault(`${converted.error.statusCode}: ${converted.error.message}`, [
      converted.error
    ]);
  record.row[field.name] = converted.value;
  record.changed.add(field.name);
}

const NUMBERS: ReadonlySet<string> = new Set(["int", "double", "currency", "percent"]);
const OTHERS: ReadonlySet<string> = new Set(["boolean", "date", "datetime", "time"]);

/** Flows turn numbers to text, texts to numbers, and moments to the user's day, where a field wants it. */
function fittingValue(context: SaveContext, field: Field, value: FieldValue): FieldValue {
  if (value === null || value === "") return value;
  if (field.type === "date" && typeof value === "string" && value.length > 10)
    return dayIn(new Date(value), context.session.timeZone);
  if (NUMBERS.has(field.type)) return typeof value === "string" ? Number(value) : value;
  if (OTHERS.has(field.type)) return value;
  return String(value);
}

/** A record for the database: its id and the fields that the flow set. */
export function changedFields({ object, row, changed }: FlowRecord): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const name of changed) values[name] = apiValue(object, name, row[name] ?? null);
  return values;
}

function apiValue(object: SObject, name: string, value: string | number | null): FieldValue {
  return object.fields.get(name)?.type === "boolean" ? value === 1 : value;
}
