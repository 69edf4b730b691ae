import type { FieldValue } from "../../../org.ts";
import type { SaveContext, SaveRow } from "../../save-context.ts";
import type { StoredRow } from "../../stored-row.ts";
import { valueAt } from "../../formulas/record-values.ts";
import { statement } from "../../../storage/statements.ts";
import { hasConditions, meetsConditions } from "../conditions/entry-conditions.ts";
import type { RecordTriggeredFlow, ScheduledPath } from "../program/flow-program.ts";
import { pathTime } from "./path-time.ts";
import { plan, plannedFor, unplan } from "./path-table.ts";

/**
 * Plans the paths of a flow for records that set it off. A time that has passed means: at once; but a path that
 * counts from a field starts again only when the field changed or the record came to meet the conditions.
 */
export function planPaths(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  rows: readonly SaveRow[]
): void {
  for (const path of flow.start.scheduledPaths) {
    if (!path.name || !path.connector) continue;
    const runAt = runTimes(context, path);
    for (const row of rows.filter((each) => isAnew(context, flow, path, each)))
      plan(context.database, {
        flow: flow.name,
        path: path.name,
        recordId: String(row.after.Id),
        userId: context.session.userId,
        runAt: runAt(row)
      });
  }
}

function isAnew(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  path: ScheduledPath,
  row: SaveRow
): boolean {
  const { before } = row;
  if (!before || path.timeSource !== "RecordField") return true;
  if (hasMoved(context, path, row, before)) return true;
  return hasConditions(flow) && !meetsConditions(context, flow, { ...row, after: before });
}

/** Whether the field that the path counts from is another than before. */
function hasMoved(
  context: SaveContext,
  path: ScheduledPath,
  row: SaveRow,
  before: StoredRow
): boolean {
  if (path.timeSource !== "RecordField") return false;
  return baseOf(context, path, row) !== baseOf(context, path, { ...row, after: before });
}

function baseOf(context: SaveContext, path: ScheduledPath, { object, after }: SaveRow): FieldValue {
  return valueAt(context, object, after, (path.recordField ?? "").split("."));
}

/**
 * Looks at what is planned for records that changed without setting the flow off: no longer meeting the entry
 * conditions, they lose it; with another date, it moves.
 */
export function reviewPaths(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  rows: readonly SaveRow[]
): void {
  const { scheduledPaths } = flow.start;
  if (scheduledPaths.length === 0 || rows.length === 0) return;
  const byId = new Map(rows.map((row) => [String(row.after.Id), row]));
  for (const planned of plannedFor(context.database, flow.name, [...byId.keys()])) {
    const row = byId.get(planned.recordId) as SaveRow;
    const path = scheduledPaths.find(({ name }) => name === planned.path);
    if (!path || !meetsConditions(context, flow, row)) unplan(context.database, planned);
    else if (row.before && hasMoved(context, path, row, row.before))
      plan(context.database, { ...planned, runAt: runTimes(context, path)(row) });
  }
}

/** When a path runs for a row, worked out once for each date. Never before now: what should have run runs next. */
function runTimes(context: SaveContext, path: ScheduledPath): (row: SaveRow) => string | null {
  const now = context.clock.now();
  const zone = organizationZone(context);
  const known = new Map<FieldValue, string | null>();
  const timeOf = (base: FieldValue): string | null => {
    const time = pathTime(path, base, zone);
    return time ? (time < now ? now : time).toISOString() : null;
  };
  return (row) => {
    if (path.pathType === "AsyncAfterCommit") return now.toISOString();
    const counted = path.timeSource === "RecordField";
    const base = counted ? baseOf(context, path, row) : now.toISOString();
    const found = known.get(base);
    if (found !== undefined) return found;
    const time = timeOf(base);
    known.set(base, time);
    return time;
  };
}

function organizationZone({ database }: SaveContext): string {
  const sql = `SELECT "TimeZoneSidKey" FROM "Organization" LIMIT 1`;
  return (statement(database, sql).pluck().get() as string | undefined) ?? "UTC";
}
