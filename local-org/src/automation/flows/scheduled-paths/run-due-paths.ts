import type { Database } from "better-sqlite3";
import type { StoppableClock } from "../../../clock.ts";
import type { Components } from "../../../metadata/component.ts";
import type { SaveContext, SaveRow } from "../../save-context.ts";
import type { FlowRuns } from "../flow-runs.ts";
import { flowPrograms } from "../program/flow-programs.ts";
import type { RecordTriggeredFlow, ScheduledPath } from "../program/flow-program.ts";
import { nextDue, recordFailure, unplan } from "./path-table.ts";
import type { PlannedPath } from "./path-table.ts";

export interface ScheduleEnvironment {
  readonly database: Database;
  readonly clock: StoppableClock;
  readonly runs: FlowRuns;
  components(): Components;
  /** A save under this user; where inactive, under the default workflow user. */
  contextFor(userId: string): SaveContext;
}

/** The flows' waiting parts. */
export interface ScheduledPaths {
  /** Runs what is due, in the order of time; on a stopped clock, each part sees its own time. */
  runDue(): void;
  /** Sets the clock (undefined: real time) and runs what became due on the way. */
  moveClock(instant: Date | undefined): void;
}

const BATCH_SIZE = 200;

export function scheduledPaths(environment: ScheduleEnvironment): ScheduledPaths {
  let running = false;
  const runDue = (): void => {
    if (running) return;
    running = true;
    const { clock } = environment;
    const target = clock.now();
    try {
      for (;;) {
        const until = (clock.stopped ? target : clock.now()).toISOString();
        const batch = nextDue(environment.database, until, BATCH_SIZE);
        if (batch.length === 0) return;
        if (clock.stopped) clock.set(new Date(batch[0]?.runAt ?? until));
        runBatch(environment, batch);
      }
    } finally {
      if (clock.stopped) clock.set(target);
      running = false;
    }
  };
  return {
    runDue,
    moveClock(instant) {
      environment.clock.set(instant);
      runDue();
    }
  };
}

/** One transaction takes the plans away and does the work, so that a kill loses neither nor doubles it. */
function runBatch(environment: ScheduleEnvironment, batch: readonly PlannedPath[]): void {
  const [first] = batch;
  const flow = flowPrograms(environment.components()).named(first?.flow ?? "");
  const path = flow?.start.scheduledPaths.find(({ name }) => name === first?.path);
  const size = path?.maxBatchSize ?? BATCH_SIZE;
  const part = batch.slice(0, size);
  const message = attemptRun(environment, flow, path, part);
  if (message === undefined) return;
  if (part.length > 1) {
    for (const each of part) runBatch(environment, [each]);
    return;
  }
  environment.database.transaction(() => {
    for (const each of part) {
      unplan(environment.database, each);
      recordFailure(environment.database, each, message);
    }
  })();
}

/** Why the run failed and was undone, whatever the reason: other paths go on. Undefined where it did not. */
function attemptRun(
  environment: ScheduleEnvironment,
  flow: RecordTriggeredFlow | undefined,
  path: ScheduledPath | undefined,
  planned: readonly PlannedPath[]
): string | undefined {
  try {
    environment.database.transaction(() => {
      for (const each of planned) unplan(environment.database, each);
      const from = path?.connector?.targetReference;
      if (flow && from !== undefined) run(environment, flow, from, planned);
    })();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function run(
  environment: ScheduleEnvironment,
  flow: RecordTriggeredFlow,
  from: string,
  planned: readonly PlannedPath[]
): void {
  const context = environment.contextFor(planned[0]?.userId ?? "");
  const rows = rowsOf(context, flow, planned);
  if (rows.length > 0) environment.runs.runFrom(context, flow, rows, from);
  const errors = rows.flatMap((row) => row.errors);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
}

/** The records as they are now; those that were deleted are left out. */
function rowsOf(
  context: SaveContext,
  flow: RecordTriggeredFlow,
  planned: readonly PlannedPath[]
): SaveRow[] {
  const object = context.schema.objectOf(flow.object);
  if (!object) return [];
  const found = context.rows.many(
    object,
    planned.map(({ recordId }) => recordId)
  );
  return planned.flatMap(({ recordId }, index) => {
    const row = found.get(recordId);
    if (!row || row.IsDeleted === 1) return [];
    return [{ index, object, before: { ...row }, after: { ...row }, given: new Set(), errors: [] }];
  });
}
