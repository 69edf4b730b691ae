import type { SaveContext, SaveRow } from "../../save-context.ts";
import { valueAt } from "../../formulas/record-values.ts";
import type { RecordFilter, RecordTriggeredFlow } from "../program/flow-program.ts";
import { startInterview } from "../running/interview.ts";
import type { Interview } from "../running/interview.ts";
import { entryFormula } from "../values/flow-formula.ts";
import { resolveValue } from "../values/resolve-value.ts";
import { scalar } from "../values/flow-value.ts";
import { holds } from "./compare.ts";
import { combine } from "./condition-logic.ts";

/** Whether a record's change sets the flow off. */
export function setsOff(context: SaveContext, flow: RecordTriggeredFlow, row: SaveRow): boolean {
  if (!isTriggering(flow, row)) return false;
  if (!meetsConditions(context, flow, row)) return false;
  const { doesRequireRecordChangedToMeetCriteria } = flow.start;
  if (!doesRequireRecordChangedToMeetCriteria || !row.before) return true;
  if (!hasConditions(flow)) return true;
  return !meetsConditions(context, flow, asBefore(row));
}

/** Whether the record, as it is now, meets the flow's entry conditions. */
export function meetsConditions(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  row: SaveRow
): boolean {
  const { filters, filterLogic, filterFormula } = flow.start;
  const interview = startInterview(flow, context, row, true);
  if (filterFormula) return entryFormula(context.schema, flow).evaluate(interview) === true;
  return combine(filterLogic, filters.length, (index) =>
    filterHolds(interview, filters[index] as RecordFilter)
  );
}

export const hasConditions = ({ start }: RecordTriggeredFlow): boolean =>
  Boolean(start.filterFormula) || start.filters.length > 0;

function isTriggering({ start, moment }: RecordTriggeredFlow, row: SaveRow): boolean {
  if (moment === "beforeDelete") return true;
  switch (start.recordTriggerType) {
    case "Create":
      return row.before === undefined;
    case "Update":
      return row.before !== undefined;
    default:
      return start.recordTriggerType === "CreateAndUpdate";
  }
}

/** The record as it was, without memory of an earlier change. */
function asBefore(row: SaveRow): SaveRow {
  return { ...row, after: { ...row.before }, ...(row.before ? { before: row.before } : {}) };
}

/** A filter on a field of the record that started the flow. */
export function filterHolds(interview: Interview, filter: RecordFilter): boolean {
  const { context, record, prior } = interview;
  const path = (filter.field ?? "").split(".");
  const value = valueAt(context, record.object, record.row, path);
  const wanted = resolveValue(interview, filter.value);
  if (filter.operator !== "IsChanged") return holds(filter.operator ?? "EqualTo", value, wanted);
  const changed = prior !== undefined && valueAt(context, record.object, prior, path) !== value;
  return changed === (scalar(wanted) !== false);
}
